import { chromium } from 'playwright-core'
import { QUIET, served } from '../../test/browser/served.ts'
import { quantile } from '../measure.ts'
const { address, stop, executablePath } = await served()
const browser = await chromium.launch({ executablePath, args: QUIET })
const all:number[]=[]
for(let k=0;k<3;k++){
const page = await browser.newPage()
await page.goto(`${address}#/where`)
await page.getByText('Right', { exact: true }).first().click()
await page.getByRole('button', { name: 'Next' }).click()
await page.locator('.page').waitFor()
await page.waitForTimeout(2000)
const times:number[]=[]
for (let i=0;i<14;i++){
 await page.waitForTimeout(1500)
 times.push(await page.evaluate(() =>
      new Promise<number>((resolve) => {
        const at = (document.querySelector('.page') as HTMLElement).dataset['at']
        const begun = performance.now()
        new MutationObserver((_, watch) => {
          const shown = document.querySelector<HTMLElement>('.page')
          if (shown && (shown.dataset['at'] === at || shown.ariaBusy !== 'false')) return
          watch.disconnect()
          resolve(performance.now() - begun)
        }).observe(document.body, { childList: true, subtree: true, attributes: true })
        const answer = (document.querySelector<HTMLElement>('button.choice.unsure') ??
          document.querySelector<HTMLElement>('.foot .primary'))!
        answer.click()
      })))
}
await page.close()
all.push(...times)
console.log(times.map(t=>t.toFixed(0)).join(' '))
}
console.log('x4 median',(quantile(all,.5)*4).toFixed(0),'max',(Math.max(...all)*4).toFixed(0))
await browser.close(); await stop(); process.exit()

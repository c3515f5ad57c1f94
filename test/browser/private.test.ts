import { expect, test } from 'vitest'
import { ADDRESS, keptFiles, newPage, open, useBrowser } from './app.ts'
import { FOOT_DROP } from './knowledge.ts'
import { goThrough } from './way.ts'

useBrowser()

test('no request leaves the origin, none sends anything, and once it is loaded there are none at all', async () => {
  const page = await newPage({ serviceWorkers: 'block' })
  const requests: string[] = []
  page.context().on('request', (r) => requests.push(`${r.method()} ${r.url()} ${r.postData() ?? ''}`))
  await open(page)
  await page.waitForLoadState('networkidle')
  await goThrough(page, FOOT_DROP)
  await page.getByRole('link', { name: 'See my result' }).click()
  await page.locator('.soon').waitFor()
  await open(page, 'learn')
  await page.locator('.shelf').first().waitFor()
  expect(requests.filter((r) => !r.startsWith(`GET ${ADDRESS}`))).toEqual([])
  const loaded = requests.length
  await open(page, 'why/als')
  await page.locator('.big-chance').waitFor()
  await open(page, 'paper')
  await page.locator('.sheet').waitFor()
  expect(requests.slice(loaded).filter((r) => !/\.(js|css)|icon/.test(r))).toEqual([])
  expect(
    requests.filter((r) => /peroneal|lifting|21|female/.test(r.replace(ADDRESS, '').replace(/assets\/\S+|knowledge-\S+/, ''))),
  ).toEqual([])
})

test('after the first visit it works without a network', async () => {
  const page = await newPage()
  await open(page)
  await page.evaluate(async () => void (await navigator.serviceWorker.ready))
  await expect.poll(async () => (await keptFiles(page)).length).toBeGreaterThan(5)
  await page.reload()
  await page.context().setOffline(true)
  await page.reload()
  await page.locator('h1').waitFor()
  await goThrough(page, FOOT_DROP)
  await page.getByRole('link', { name: 'See my result' }).click()
  await page.locator('.soon').waitFor()
})

test("the policy holds: no script but the app's own runs, and no style attribute is needed", async () => {
  const page = await newPage()
  const answer = await page.goto(ADDRESS)
  expect(answer!.headers()['content-security-policy']).toContain("default-src 'none'")
  expect(await page.locator('meta[http-equiv=Content-Security-Policy]').getAttribute('content')).toContain("script-src 'self'")
  const ran = await page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'window.intruder = true'
    document.head.append(script)
    return 'intruder' in window
  })
  expect(ran).toBe(false)
  const { complaints } = await import('./app.ts')
  expect(complaints.splice(0).join()).toContain('Content Security Policy')
})

import type { Page } from 'playwright-core'
import { open, openCase } from './app.ts'
import { caseFile, FOOT_DROP, STROKE } from './knowledge.ts'
import { arrived, chooseLeg, goTo } from './way.ts'

type Screen = { name: string; show: (page: Page, query: string) => Promise<void> }
const at =
  (screen: string, there: string): Screen['show'] =>
  async (page, query) => {
    await open(page, screen, query)
    await page.locator(there).first().waitFor()
  }

/** Every screen and the states worth seeing, in an order in which each finds what it needs. */
export const SCREENS: readonly Screen[] = [
  { name: 'start', show: at('', '.ambulance') },
  { name: 'where', show: at('where', '.figure') },
  {
    name: 'where, by list',
    show: async (page, query) => {
      await at('where', '.figure')(page, query)
      await page.locator('.place-list summary').click()
    },
  },
  {
    name: 'number',
    show: async (page, query) => {
      await at('where', '.figure')(page, query)
      await page.locator('input[name=leg][value=right]').evaluate((e: HTMLElement) => e.click())
      await page.locator('.foot .primary').click()
      await arrived(page)
      await page.locator('.foot .primary').click()
      await page.locator('.wrong').waitFor()
    },
  },
  {
    name: 'one of several',
    show: async (page) => {
      await goTo(page, FOOT_DROP, 'onset.tempo')
      await page.locator('.why summary').click()
    },
  },
  {
    name: 'red flags',
    show: async (page) => {
      await goTo(page, FOOT_DROP, 'symptom.face_droop')
      await page
        .locator('.tick-row')
        .first()
        .locator('input[value=yes]')
        .evaluate((e: HTMLElement) => e.click())
      await page.locator('.row-side').waitFor()
      await page
        .locator('.tick-row')
        .first()
        .locator('input[value=unsure]')
        .evaluate((e: HTMLElement) => e.click())
    },
  },
  { name: 'some of several', show: (page) => goTo(page, FOOT_DROP, 'onset.after_event') },
  {
    name: 'answers, with own words',
    show: async (page, query) => {
      await at('answers', '.answers')(page, query)
      await page.locator('.own-words textarea').fill('used laughing gas')
      await page.locator('.own-words button[type=submit]').click()
      await page.locator('.told > li').first().waitFor()
    },
  },
  { name: 'start, resumed', show: at('', '.resume') },
  { name: 'try', show: at('try', '.self-test') },
  {
    name: 'answer',
    show: async (page, query) => {
      await at('answer', '.soon')(page, query)
      await page.locator('[data-station=L5]').click()
      await page.locator('.station-card .facts').waitFor()
    },
  },
  { name: 'why not', show: at('why/als', '.big-chance') },
  { name: 'paper', show: at('paper', '.sheet') },
  {
    name: 'learn',
    show: async (page, query) => {
      await at('learn', '.shelf')(page, query)
      await page.locator('.shelf summary').first().click()
      await page.locator('.titles').first().waitFor()
    },
  },
  { name: 'map', show: at('learn/map', '.wiring-map') },
  { name: 'cause', show: at('learn/cause/peroneal_neuropathy', '.reading') },
  { name: 'finding', show: at('learn/finding/symptom.numbness_territory', '.reading') },
  { name: 'request', show: at('learn/request/mri_lumbar', '.reading') },
  { name: 'how right', show: at('learn/how-right', '.counts') },
  { name: 'open', show: at('open', 'input[type=file]') },
  {
    name: 'answer, with what to check',
    show: async (page, query) => {
      await at('open', 'input[type=file]')(page, query)
      page.once('dialog', (d) => void d.accept())
      const file = caseFile({ ...FOOT_DROP, findings: [...FOOT_DROP.findings, { id: 'onset.tempo', value: 'months' }] })
      await page
        .locator('input[type=file]')
        .setInputFiles({ name: 'case.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(file)) })
      await page.locator('.to-check').waitFor()
    },
  },
]

/** A page on which the screens can be shown one after another. */
/** The answer of somebody for whom an ambulance is called. */
export const showAlarm = (page: Page): Promise<void> => openCase(page, caseFile(STROKE))
export { chooseLeg }

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Assessment, assess, buildModel, type Knowledge } from '../../engine/index.ts'
import { downloaded, newPage, open, useBrowser } from './app.ts'
import { goThrough, type Told } from './way.ts'

const ROOT = join(import.meta.dirname, '../..')
const read = (...path: string[]) => JSON.parse(readFileSync(join(ROOT, ...path), 'utf8'))
const model = buildModel(read('knowledge/dist/knowledge.json') as Knowledge)

/** Published cases of different families. */
const CASES = [
  'peroneal-slept-on-lounger-01',
  'ischaemic-stroke-anterior-cerebral-dissection-01',
  'spine-cauda-equina-left-01',
  'als-right-leg-first-01',
  'guillain-barre-left-leg-first-01',
  'myasthenia-gravis-legs-give-way-01',
  'doms-calf-01',
  'hip-fracture-01',
]

/** Two engines of JavaScript may round a logarithm differently in its last digit. */
const rounded = (x: unknown): unknown =>
  JSON.parse(JSON.stringify(x), (_, v) => (typeof v === 'number' ? Number(Number(v.toPrecision(9)).toFixed(12)) : v))

useBrowser()
describe('the whole way, as a published case has it', () => {
  test.each(CASES)('%s', async (name) => {
    const told = read('knowledge/cases', `${name}.json`) as Told
    const page = await newPage()
    await open(page)
    await goThrough(page, told)
    await page.getByRole('link', { name: 'See my answer' }).click()
    await page.locator('.soon h2').waitFor()
    const soon = await page.locator('.soon h2').innerText()
    await page.getByRole('link', { name: 'The page for the doctor' }).click()
    await page.locator('.sheet').waitFor()
    const file = await downloaded(page, 'Download the case file')
    const result = await downloaded(page, 'Download the result for software')
    const own = assess(model, file) as Assessment
    expect(rounded(result)).toEqual(rounded(own))
    expect(soon).toBe(model.knowledge.decision.levels[own.urgency.level].plain)
    const ids = new Set(told.findings.map((f) => f.id))
    expect((file as Told).findings.filter((f) => !ids.has(f.id))).toEqual([])
  })
})

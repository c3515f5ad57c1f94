import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Assessment, assess } from '../../engine/index.ts'
import { downloaded, pageOfFile, startOver, useBrowser } from './app.ts'
import { model } from './model.ts'
import { goThrough, type Told } from './way.ts'

const ROOT = join(import.meta.dirname, '../..')
const read = (...path: string[]) => JSON.parse(readFileSync(join(ROOT, ...path), 'utf8'))

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

/** Two engines of JavaScript may round differently in the last digit, and the tables keep 32-bit numbers: so near is the same. */
const NEAR = 1e-6
/** What was found, with each number that is as near as that to the one expected taken for it. */
function agreed(found: unknown, expected: unknown): unknown {
  if (typeof found === 'number' && typeof expected === 'number')
    return Math.abs(found - expected) <= NEAR * Math.max(Math.abs(expected), NEAR) ? expected : found
  if (Array.isArray(found) && Array.isArray(expected)) return found.map((x, i) => agreed(x, expected[i]))
  if (typeof found === 'object' && found !== null && typeof expected === 'object' && expected !== null)
    return Object.fromEntries(Object.entries(found).map(([key, x]) => [key, agreed(x, (expected as Record<string, unknown>)[key])]))
  return found
}

useBrowser()
describe('the whole way, as a published case has it', () => {
  test.each(CASES)('%s', async (name) => {
    const told = read('knowledge/cases', `${name}.json`) as Told
    const page = await pageOfFile()
    await startOver(page)
    await goThrough(page, told)
    await page.getByRole('link', { name: 'See my result' }).click()
    await page.locator('.soon h2').waitFor()
    const soon = await page.locator('.soon h2').innerText()
    await page.getByRole('link', { name: 'The page for the doctor' }).click()
    await page.locator('.sheet').waitFor()
    const file = await downloaded(page, 'Download the case file')
    const result = await downloaded(page, 'Download the result for software')
    const own = assess(model, file) as Assessment
    const plain: unknown = JSON.parse(JSON.stringify(own))
    expect(agreed(result, plain)).toEqual(plain)
    expect(soon).toBe(model.knowledge.decision.levels[own.urgency.level].plain)
    const ids = new Set(told.findings.map((f) => f.id))
    expect((file as Told).findings.filter((f) => !ids.has(f.id))).toEqual([])
  })
})

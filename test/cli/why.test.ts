import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { Refused } from '../../cli/exit.ts'
import { loadModel } from '../../cli/knowledge.ts'
import { findCause } from '../../cli/why/cause.ts'
import { assess, type Model, readCase } from '../../engine/index.ts'
import { suppose } from '../../engine/suppose.ts'
import { fileOf, footDrop, legwise } from './run.ts'

let model: Model
beforeAll(() => {
  model = loadModel()
})
const chance = (file: unknown, cause: string): number => {
  const a = assess(model, file, { next: 'none' })
  return 'urgency' in a ? a.causes.find((c) => c.id === cause)!.p : Number.NaN
}
const refusal = (words: string): string => {
  try {
    return findCause(model, words)
  } catch (e) {
    if (e instanceof Refused) return e.issues.map((i) => `${i.what} ${i.tip}`).join(' ')
    throw e
  }
}

describe('a cause is found', () => {
  test.each([
    ['als', 'als'],
    ['ALS', 'als'],
    ['motor neurone disease', 'als'],
    ['Guillain-Barre', 'guillain_barre'],
    ['peroneal_neuropathy', 'peroneal_neuropathy'],
    ['sciatica', 'lumbar_disc_radiculopathy'],
    ['achilles', 'achilles_rupture'],
    ['something_else', 'something_else'],
  ])('by %s', (words, id) => expect(findCause(model, words)).toBe(id))
  test('or those that it may be are named', () => {
    expect(refusal('stroke')).toMatch(/several causes.*Say which: ischaemic_stroke/)
    expect(refusal('giullain')).toMatch(/Did you mean[^?]*guillain_barre/)
    expect(refusal('')).toMatch(/No cause/)
  })
  test('and nothing is offered where nothing is near', () => {
    for (const words of ['banana', 'xyzzy', '']) expect(refusal(words)).not.toContain('Did you mean')
  })
})

test('what a supposed finding would make of a cause is what it makes of it when it is there', () => {
  const { person } = readCase(model.findings, footDrop)
  const { raise, lower } = suppose(model, person!, 'als', 'tests')
  expect(raise.length).toBeGreaterThan(2)
  expect(lower.length).toBeGreaterThan(0)
  const before = chance(footDrop, 'als')
  for (const s of [...raise.slice(0, 3), ...lower.slice(0, 3)]) {
    const value = s.value === 'present' ? true : s.value === 'absent' ? false : Number.isNaN(Number(s.value)) ? s.value : Number(s.value)
    const entry = { id: s.finding, value, ...(s.side ? { side: s.side } : {}) }
    expect(chance({ ...footDrop, findings: [...footDrop.findings, entry] }, 'als')).toBeCloseTo(s.to, 12)
  }
  expect(raise.every((s) => s.to > before)).toBe(true)
  expect(lower.every((s) => s.to < before)).toBe(true)
})
test('what makes a cause likelier is shown by it more often than by most, and does not only take from another', () => {
  const file = JSON.parse(
    readFileSync(join(import.meta.dirname, '..', '..', 'knowledge', 'cases', 'peroneal-slept-on-lounger-01.json'), 'utf8'),
  )
  const { raise } = suppose(model, readCase(model.findings, file).person!, 'als', 'tests')
  const findings = raise.map((s) => s.finding)
  expect(findings.slice(0, 5)).toContain('sign.fasciculations_elsewhere')
  expect(findings).not.toContain('risk.chemotherapy_or_neurotoxic_drug')
})
test('a rare cause is told by factors, largest first, and no chance is told as surer than one in ten thousand', async () => {
  const file = join(import.meta.dirname, '..', '..', 'knowledge', 'cases', 'peroneal-slept-on-lounger-01.json')
  const { out } = await legwise(['why', file, 'als'])
  const words = out.replace(/\s+/g, ' ')
  expect(words).toContain('<1 % (less than 1 in 10,000)')
  expect(words).toContain('No single finding would bring it above 1 %')
  for (const what of ['likelier', 'less likely']) {
    const times = [...words.matchAll(new RegExp(`(\\d+) times ${what}`, 'g'))].map(([, n]) => Number(n))
    expect(times.length).toBeGreaterThan(2)
    expect(times).toEqual(times.toSorted((a, b) => b - a))
  }
  expect(words).not.toMatch(/1 in [\d,]*00,000/)
})
test('nothing that is known already is supposed, nor anything after the stage', () => {
  const { person } = readCase(model.findings, footDrop)
  const { raise, lower } = suppose(model, person!, 'guillain_barre', 'history')
  const all = [...raise, ...lower]
  expect(all.every((s) => s.stage === 'history')).toBe(true)
  expect(all.map((s) => s.finding)).not.toContain('onset.tempo')
})

test('the program explains a cause that ranks low, and refuses one that it does not know', async () => {
  const file = fileOf('foot-drop.json', footDrop)
  const [page, json, unknown] = await Promise.all([
    legwise(['why', file, 'als']),
    legwise(['why', file, 'motor', 'neurone', 'disease', '--json']),
    legwise(['why', file, 'xyzzy']),
  ])
  expect(page.code).toBe(0)
  expect(page.out).toMatch(
    /Amyotrophic lateral sclerosis[\s\S]*HOW LIKELY[\s\S]*number \d+ of 100[\s\S]*WHY[\s\S]*against[\s\S]*LIKELIER[\s\S]*LESS SO/,
  )
  expect(JSON.parse(json.out)).toMatchObject({ cause: 'als', p: chance(footDrop, 'als'), of: model.causeIds.length })
  expect(unknown).toMatchObject({ code: 2, out: '' })
  expect(unknown.err).toContain('No cause that legwise knows')
})

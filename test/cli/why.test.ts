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
    expect(refusal('stroke')).toMatch(/several causes.*ischaemic_stroke/)
    expect(refusal('giullain')).toMatch(/Did you mean[^?]*guillain_barre/)
    expect(refusal('')).toMatch(/No cause/)
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
  expect(unknown.err).toContain('Did you mean')
})

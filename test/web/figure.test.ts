import { describe, expect, test } from 'vitest'
import type { Said } from '../../engine/index.ts'
import { EMPTY, type Kept, type Mark, withTurn } from '../../web/parts/kept.ts'
import { feelsOf, saidOf, stillSaid, ZONES } from '../../web/person/where/zones.ts'
import { pageAt } from '../../web/worker/page.ts'
import { model } from '../shared/model.ts'

/** Everything that is asked of somebody who is sure of nothing but what they touched on the figure. */
function askedAfter(said: readonly Said[]): string[] {
  let kept: Kept = withTurn(EMPTY, { kind: 'figure', replies: [{ key: 'affected', id: 'affected', says: said }] })
  const keys: string[] = []
  for (let at = 1; at < 90; at++) {
    const { kind, questions } = pageAt(model, { kept, at })
    if (kind === 'done') return keys
    keys.push(...questions.map((q) => q.key))
    kept = withTurn(kept, { kind, replies: questions.map((q) => ({ key: q.key, id: q.id, says: [] })) })
  }
  throw new Error('The interview does not end.')
}

describe('what was said on the figure is not asked again', () => {
  const touched = (...feels: Mark['feels'][]): Mark[] =>
    ZONES.flatMap((z) =>
      feelsOf(z)
        .filter((f) => feels.includes(f))
        .map((f): Mark => ({ zone: z.id, side: z.sided ? 'right' : undefined, feels: f })),
    )
  test.each([
    ['each place that is numb or tingles', touched('numb', 'tingling'), {}],
    ['each place that hurts', touched('painful'), { painful: true }],
    ['nowhere', [], { numb: true, tingling: true, painful: true }],
  ] as const)('%s', (_, marks, rest) => {
    const said = saidOf(marks, 'right', rest)
    const told = new Set(said.filter((s) => s.side !== 'left').map((s) => s.id))
    expect(told.size).toBeGreaterThan(1)
    expect(askedAfter(said).filter((key) => told.has(key.split('|')[0]!))).toEqual([])
  })
  test('who marks where it is numb is still asked, once, whether it tingles', () => {
    const keys = askedAfter(saidOf([{ zone: 'sole', side: 'right', feels: 'numb' }], 'right'))
    expect(keys.filter((key) => /numbness_leg|numbness_territory|tingling_leg/.test(key))).toEqual(['symptom.tingling_leg|right'])
  })
})

describe('only a no is a no', () => {
  const knee: Mark = { zone: 'knee', side: 'right', feels: 'painful' }
  const calf: Mark = { zone: 'calf', side: 'right', feels: 'painful' }
  test('who touches where it hurts denies no other place, and is asked the others side by side', () => {
    const said = saidOf([knee], 'right')
    expect(said.filter((s) => s.value === false)).toEqual([])
    const keys = askedAfter(said)
    expect(keys).toContain('pain.calf|right')
    expect(keys).not.toContain('pain.knee|right')
  })
  test('what was said of all places is taken back by the first that is touched, and by the last that is taken back', () => {
    const rest = { painful: true, numb: true }
    expect(stillSaid(rest, [], [knee])).toEqual({ numb: true })
    expect(stillSaid(rest, [knee], [knee, calf])).toEqual(rest)
    expect(stillSaid(rest, [knee], [])).toEqual({ numb: true })
  })
})

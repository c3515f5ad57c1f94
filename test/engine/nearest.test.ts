import { describe, expect, test } from 'vitest'
import { type Named, nearest } from '../../engine/nearest.ts'

const KNOWN: Named[] = [
  { id: 'common_peroneal@fibular_neck', names: ['Fibular neck', 'outer side of the knee'] },
  { id: 'femoral@pelvis', names: ['Iliacus compartment', 'in the pelvis'] },
  { id: 'L5', names: ['L5 root'] },
  { id: 'guillain_barre', names: ['Guillain-Barré syndrome'] },
  { id: 'symptom.fever' },
  { id: 'symptom.saddle_numbness' },
]

describe('what a name was meant for', () => {
  test.each([
    ['comon_peronal@fibular_nek', 'common_peroneal@fibular_neck'],
    ['iliacus', 'femoral@pelvis'],
    ['giullain', 'guillain_barre'],
    ['Guillain Barré', 'guillain_barre'],
    ['fever', 'symptom.fever'],
    ['symptom.fevr', 'symptom.fever'],
    ['symptom.saddel_numbness', 'symptom.saddle_numbness'],
  ])('%s: %s, and nothing else', (written, id) => expect(nearest(written, KNOWN)).toEqual([id]))
  test.each(['', '  ', 'xyzzy', 'banana', 'symptom.vertigo', 'L', 'fever '.repeat(1000)])('%s: none', (written) =>
    expect(nearest(written, KNOWN)).toEqual([]),
  )
  test('the likeliest comes first, and no more are offered than asked for', () => {
    const known = ['tibial@ankle', 'tibial@knee', 'femoral@knee'].map((id) => ({ id }))
    expect(nearest('tibial@kne', known)[0]).toBe('tibial@knee')
    expect(nearest('tibial', known, 1)).toHaveLength(1)
  })
})

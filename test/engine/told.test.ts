import { describe, expect, test } from 'vitest'
import { reader } from '../../engine/case/told.ts'
import type { Finding } from '../../engine/index.ts'

const clue = (id: string, ...told_as: string[]) => ({ id, told_as }) as Finding
const read = reader([
  clue('gas', 'nitrous oxide', 'laughing gas', 'inhal* & (balloon* | canister*)'),
  clue('cocaine', 'cocaine'),
  clue('falls', 'fall* over'),
  clue('eased', 'better with rest'),
])
const told = (text: string) => Object.fromEntries(read(text).map(({ finding, present }) => [finding.id, present]))

describe('facts told in words', () => {
  test('are read as whole words, in any case, with open endings', () => {
    expect(told('Frequent recreational NITROUS OXIDE')).toEqual({ gas: true })
    expect(told('falling over things')).toEqual({ falls: true })
    expect(told('monoxide of nitrous origin; the waterfall over there')).toEqual({})
  })
  test('keep the small words of a phrase', () => {
    expect(told('pain is better with rest')).toEqual({ eased: true })
  })
  test('may need several words of one text together', () => {
    expect(told('she inhaled gas from balloons')).toEqual({ gas: true })
    expect(told('inhaled an allergen')).toEqual({})
  })
  test('turn into their absence after a word that denies, over a list but not beyond the clause', () => {
    expect(told('no history of alcohol, tobacco or cocaine')).toEqual({ cocaine: false })
    expect(told('denies laughing gas; uses cocaine')).toEqual({ gas: false, cocaine: true })
    expect(told('not weak, but took cocaine')).toEqual({ cocaine: true })
    expect(told('cannot walk, falls over')).toEqual({ falls: true })
  })
  test('are present when told once denied and once affirmed', () => {
    expect(told('never cocaine before. Cocaine last night')).toEqual({ cocaine: true })
  })
})

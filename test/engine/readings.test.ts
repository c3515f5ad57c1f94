import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { reader } from '../../engine/case/told.ts'
import { knowledge } from '../shared/knowledge.ts'

/** Sentences by clue: some tell it, in some its words stand for something else. */
const readings: Record<string, { read?: string[]; not_read?: string[] }> = parse(
  readFileSync(join(import.meta.dirname, '../shared/readings.yaml'), 'utf8'),
)
const read = reader(knowledge.findings)
const tells = (id: string, sentence: string) => read(sentence).some(({ finding, present }) => finding.id === `clue.${id}` && present)
const wrong = (which: 'read' | 'not_read') =>
  Object.entries(readings).flatMap(([id, sentences]) =>
    (sentences[which] ?? []).filter((s) => tells(id, s) !== (which === 'read')).map((s) => `${id}: ${s}`),
  )

describe('words of a clue', () => {
  test('are read where they tell it', () => expect(wrong('read')).toEqual([]))
  test('are not read where they stand for something else', () => expect(wrong('not_read')).toEqual([]))
  test('are tried on sentences of most clues', () => expect(Object.keys(readings).length).toBeGreaterThan(600))
})

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { readCase } from '../../engine/index.ts'
import { knowledge } from '../shared/knowledge.ts'

/** Sentences by finding: some tell a value of it, in some its words stand for something else. */
const sayings: Record<string, { read?: { text: string; value: string; stage?: string }[]; not_read?: string[] }> = parse(
  readFileSync(join(import.meta.dirname, '../shared/sayings.yaml'), 'utf8'),
)
const findings = new Map(knowledge.findings.map((f) => [f.id, f]))
/** What a sentence tells of a finding of somebody whose left leg is weak. */
const valuesIn = (id: string, text: string, stage: string = findings.get(id)!.stage): string[] =>
  readCase(findings, { format: 'legwise-case/1', affected: 'left', findings: [{ id: 'other', text, stage, value: true }] })
    .person!.claims.filter((c) => c.finding.id === id)
    .map((c) => String(c.value))

const NOT_SO = new Set(['false', 'normal', 'none', 'no'])
describe('words of a finding', () => {
  test('are read where they tell it', () => {
    const wrong = Object.entries(sayings).flatMap(([id, { read = [] }]) =>
      read
        .filter(({ text, value, stage }) => !valuesIn(id, text, stage).includes(value))
        .map(({ text, value }) => `${id}: ${text} = ${value}`),
    )
    expect(wrong).toEqual([])
  })
  test('are not read where they stand for something else', () => {
    const wrong = Object.entries(sayings).flatMap(([id, { not_read = [] }]) =>
      not_read.filter((text) => valuesIn(id, text).some((value) => !NOT_SO.has(value))).map((text) => `${id}: ${text}`),
    )
    expect(wrong).toEqual([])
  })
  test('are tried on sentences of most findings that people tell', () => {
    const told = knowledge.findings.filter((f) => f.stage === 'history' && (f.said_as || f.named_as))
    expect(Object.keys(sayings).filter((id) => !findings.has(id))).toEqual([])
    expect(told.filter((f) => !sayings[f.id]).map((f) => f.id).length).toBeLessThan(told.length / 4)
  })
})

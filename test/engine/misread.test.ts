import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { FORMAT, readCase } from '../../engine/index.ts'
import { knowledge } from '../shared/knowledge.ts'

/** A sentence that was once misread: what it must not be read as, and what it must; `id` or `id.side`, "=", the value. */
type Sentence = { text: string; stage?: string; not?: string[]; so?: string[] }

const FOLDER = join(import.meta.dirname, '..', 'shared', 'misread')
const findings = new Map(knowledge.findings.map((f) => [f.id, f]))

/** What a sentence is read as, told by itself of the left leg. */
function readIn({ text, stage = 'history' }: Sentence): Set<string> {
  const file = { format: FORMAT, affected: 'left', person: { age: 55 }, findings: [{ id: 'other', text, stage, value: true }] }
  const { person } = readCase(findings, file)
  const claims = [...(person?.claims ?? []), ...(person?.alarms ?? [])]
  return new Set(claims.flatMap((c) => [`${c.finding.id}=${c.value}`, ...(c.side ? [`${c.finding.id}.${c.side}=${c.value}`] : [])]))
}

describe.each(readdirSync(FOLDER))('sentences once misread, %s', (file) => {
  test.each(parse(readFileSync(join(FOLDER, file), 'utf8')) as Sentence[])('$text', (sentence) => {
    const read = readIn(sentence)
    expect((sentence.not ?? []).filter((claim) => read.has(claim))).toEqual([])
    expect((sentence.so ?? []).filter((claim) => !read.has(claim))).toEqual([])
    expect([...(sentence.not ?? []), ...(sentence.so ?? [])].length).toBeGreaterThan(0)
  })
})

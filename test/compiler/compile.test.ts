import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { idsOfCell, readCaseFormat } from '../../compiler/checks/case-format.ts'
import { applyLedger, type Found, readLedger } from '../../compiler/checks/ledger.ts'
import { numbersIn } from '../../compiler/checks/numbers.ts'
import { linesOf } from '../../compiler/compile.ts'
import { readKnowledge, readSingles } from '../../compiler/read.ts'
import { issues, knowledge } from '../shared/knowledge.ts'

const complaint = (check: string, at: string, level: 'error' | 'warning' = 'error'): Found => ({
  check,
  at,
  level,
  what: 'wrong',
  tip: 'mend it',
})

describe('the knowledge as it is', () => {
  test('has no errors', () => {
    expect(linesOf(issues, true).filter((line) => line.startsWith('error'))).toEqual([])
  })
  test('every number rests on a source or says that it is an estimate', () => {
    const bare = knowledge.causes.flatMap((c) => numbersIn(c)).filter((n) => n.basis === 'none')
    expect(bare).toEqual([])
  })
})

describe('a file that is no YAML', () => {
  let root: string
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'legwise-'))
    for (const folder of ['causes', 'observations']) mkdirSync(join(root, folder))
  })
  afterEach(() => rmSync(root, { recursive: true }))
  const bad = (file: string) => ({ level: 'error', at: file, what: expect.stringMatching(/^Not YAML: .*line 2/), tip: expect.any(String) })
  const causes = join('causes', 'bad.yaml')
  const observations = ['bad', 'worse'].map((name) => join('observations', `${name}.yaml`))

  test('is told with its place, and so is the next', () => {
    for (const file of [causes, ...observations]) writeFileSync(join(root, file), 'bad: [1, 2\n')
    expect(readKnowledge(root).issues).toEqual([bad(causes)])
    expect(readSingles(root).issues).toEqual(observations.map(bad))
  })
})

describe('the ledger of exceptions', () => {
  const ledger = readLedger('# for people\n\nname-unique  findings/a.yaml  Both are called so. Remove when renamed.\n')
  test('excuses what it names, and nothing else', () => {
    const left = applyLedger(
      [
        complaint('name-unique', 'findings/a.yaml name'),
        complaint('name-unique', 'findings/b.yaml name'),
        complaint('site-exists', 'findings/a.yaml'),
      ],
      ledger,
    )
    expect(left.map((i) => `${i.check} ${i.at}`)).toEqual(['name-unique findings/b.yaml name', 'site-exists findings/a.yaml'])
  })
  test('an exception that is no longer needed is reported with its line', () => {
    expect(applyLedger([], ledger)).toEqual([expect.objectContaining({ level: 'warning', at: 'compiler/checks/exceptions.txt:3' })])
  })
  test('an exception without a reason is an error', () => {
    const left = applyLedger([complaint('name-unique', 'x')], readLedger('name-unique  x'))
    expect(left).toEqual([expect.objectContaining({ level: 'error', at: 'compiler/checks/exceptions.txt:1' })])
  })
})

describe('reading the case format', () => {
  test.each([
    ['`onset.tempo`', ['onset.tempo']],
    ['`risk.` + `diabetes` `hypertension`', ['risk.diabetes', 'risk.hypertension']],
    ['`difficulty.lifting_foot` `.tiptoe`', ['difficulty.lifting_foot', 'difficulty.tiptoe']],
    ['`ncs.` + `tibial_motor` `femoral_motor`', ['ncs.tibial_motor', 'ncs.femoral_motor']],
  ])('%s', (cell, ids) => expect(idsOfCell(cell)).toEqual(ids))
  test('the causes stand in the part on truth', () => {
    const page = '| `a.b` | boolean |\n## Truth\n- spine: `als` `tia`\n`something_else` stands for the rest'
    expect(readCaseFormat(page)).toEqual({ findings: new Set(['a.b']), causes: new Set(['als', 'tia', 'something_else']) })
  })
})

describe('what a number rests on', () => {
  const basesOf = (entry: unknown) => numbersIn(entry).map((n) => n.basis)
  test('a source with its place', () => expect(basesOf({ p: 0.2, source: 'a', where: 'table 1' })).toEqual(['source']))
  test('an estimate, also when it leans on a source', () =>
    expect(basesOf({ p: 0.2, basis: 'estimate: about a fifth', source: 'a', where: 'abstract' })).toEqual(['estimate']))
  test('the nearest statement counts', () =>
    expect(basesOf({ source: 'a', where: 'x', inner: { p: { low: 0.1, high: 0.9 }, basis: 'estimate: half' }, outer: 2 })).toEqual([
      'estimate',
      'estimate',
      'source',
    ]))
  test('nothing', () => expect(basesOf({ p: 0.2 })).toEqual(['none']))
  test('how something is arranged is no such number', () => expect(basesOf({ range: [0, 5], bins: [{ below: 3 }] })).toEqual([]))
})

test('warnings are shown a few of each kind unless all are asked for', () => {
  const many = Array.from({ length: 9 }, (_, i) => complaint('source-unused', `sources/${i}.yaml`, 'warning'))
  expect(linesOf(many, false)).toHaveLength(4)
  expect(linesOf(many, false)[3]).toContain('6 more of source-unused')
  expect(linesOf(many, true)).toHaveLength(9)
})

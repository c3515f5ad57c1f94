import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readTrueCase } from '../../evaluation/read.ts'
import { resultOf } from '../../evaluation/run.ts'
import { model } from '../shared/model.ts'

const CASES = 'knowledge/cases'

test('the page of the figures names every published case whose cause is not first with the examination, and what was said instead', () => {
  const missed = readdirSync(CASES)
    .filter((f) => f.endsWith('.json'))
    .flatMap((f) => {
      const read = readTrueCase(model, f, readFileSync(join(CASES, f), 'utf8'))
      if (!('truth' in read)) throw new Error(JSON.stringify(read.issues))
      const { truth } = read
      if (!model.causes.has(truth.cause)) return []
      const { result } = resultOf(model, read, 'exam')
      return result.rank === 1 ? [] : [[f.replace('.json', ''), truth.cause, result.first[0]!.id]]
    })
  const page = readFileSync('docs/evaluation.md', 'utf8')
  const named = [...page.matchAll(/^\| ([a-z0-9-]+-\d+) \| (\w+) \| (\w+) \| /gm)].map(([, ...cells]) => cells)
  expect(named).toEqual(missed)
  expect(page).toContain(`These are the ${missed.length} of the`)
})

import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readTables, writeTables } from '../../compiler/tables.ts'
import { assess, buildModel } from '../../engine/index.ts'
import { knowledge } from '../shared/knowledge.ts'
import { model } from '../shared/model.ts'

const folder = mkdtempSync(join(tmpdir(), 'legwise-tables-'))
writeTables(folder, model)

test('a model over tables read back holds what the model that drew them holds, and answers alike', () => {
  const tables = readTables(folder, knowledge)
  const again = buildModel(knowledge, tables)
  expect([...tables!.keys()].sort()).toEqual([...model.columns.keys()].sort())
  for (const [key, { classes }] of model.columns) {
    const read = again.columns.get(key)!.classes
    expect(read, key).toBe(tables!.get(key))
    expect(Buffer.compare(Buffer.from(read.p.slice().buffer), Buffer.from(classes.p.slice().buffer)), key).toBe(0)
    expect(Buffer.compare(Buffer.from(read.of.slice().buffer), Buffer.from(classes.of.slice().buffer)), key).toBe(0)
  }
  const input = JSON.parse(readFileSync('knowledge/cases/guillain-barre-left-leg-first-01.json', 'utf8'))
  expect(assess(again, input)).toEqual(assess(model, input))
})

test('tables of other knowledge, or cut short, are not used', () => {
  expect(readTables(folder, { ...knowledge, version: 'other' })).toBeUndefined()
  expect(readTables(join(folder, 'nowhere'), knowledge)).toBeUndefined()
  const bytes = join(folder, 'tables.bin')
  writeFileSync(bytes, readFileSync(bytes).subarray(0, 1000))
  expect(readTables(folder, knowledge)).toBeUndefined()
})

test('tables drawn up for other rows are refused loudly', () => {
  const tables = new Map([...model.columns].map(([key, { classes }]) => [key, classes] as const))
  const fewer = { ...knowledge, causes: knowledge.causes.slice(1) }
  expect(() => buildModel(fewer, tables)).toThrow(/rows/)
})

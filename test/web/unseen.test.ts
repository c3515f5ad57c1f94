import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import UNSEEN from '../../evaluation/unseen.json' with { type: 'json' }

const TOLD = readFileSync(join(import.meta.dirname, '../../docs/evaluation.md'), 'utf8')

test('what people are told of cases that nobody had looked at is what was measured', () => {
  const { cases, first, tooLate, emergencies } = UNSEEN
  const row = TOLD.split('\n').find((line) => line.startsWith(`| fourth set (${cases}), before anybody looked |`))!
  const shares = row
    .split('|')
    .slice(2, 5)
    .map((cell) => Number.parseInt(cell, 10) / 100)
  expect(shares).toEqual([first.history, first.exam, first.tests])
  expect(TOLD).toContain(`Before: sent too late ${tooLate} of ${cases}, one of them an emergency`)
  expect(TOLD.replace(/\s+/g, ' ')).toContain(`emergencies lower 0 of ${emergencies}`)
})

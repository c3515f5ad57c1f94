import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'legwise-'))
  cpSync('knowledge/cases/hip-fracture-01.json', join(folder, 'hip.json'))
  cpSync('knowledge/check-cases/other-corticobasal-left-side-01.json', join(folder, 'outside.json'))
  writeFileSync(join(folder, 'broken.json'), '{ "format": ')
  mkdirSync(join(folder, 'empty'))
})
afterAll(() => rmSync(folder, { recursive: true }))
const evaluate = (...args: string[]) => spawnSync(process.execPath, ['cli/main.ts', 'evaluate', ...args], { encoding: 'utf8' })

test('a folder with a broken file is evaluated without it, which is said', () => {
  const plot = join(folder, 'plot.svg')
  const run = evaluate(folder, '--json', '--plot', plot)
  expect(run.status).toBe(1)
  expect(run.stderr).toContain('skipped  broken.json')
  const report = JSON.parse(run.stdout)
  expect(report.cases).toEqual({ modelled: 1, outside: 1 })
  expect(report.skipped.map((s: { file: string }) => s.file)).toEqual(['broken.json'])
  expect(report.modelled[1].first).toMatchObject({ of: 1 })
  expect(report.interview.alone.pages.median).toBeGreaterThan(0)
  expect(report.interview.storyFirst.pages.median).toBeGreaterThan(0)
  expect(readFileSync(plot, 'utf8')).toMatch(/^<svg[\s\S]*<\/svg>\n$/)
})
test('people get a table, and every case when they ask', () => {
  const run = evaluate(folder, '--cases', '--no-interview')
  expect(run.stdout).toMatch(/cause first +\d\/1/)
  expect(run.stdout).toMatch(/hip-fracture-01 +hip_fracture/)
  expect(run.stdout).toContain('(something_else)')
})
test('a folder without cases is refused', () => {
  expect(evaluate(join(folder, 'empty')).status).toBe(2)
  expect(evaluate(join(folder, 'absent')).status).toBe(2)
})

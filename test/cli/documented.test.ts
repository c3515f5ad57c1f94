import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { exampleOf, exampleShown } from '../../docs/example.ts'
import { assess, FORMAT, type Model } from '../../engine/index.ts'
import { model } from '../shared/model.ts'
import { legwise } from './run.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8')
/** Figures of the pages say that they may differ by a few points; by more they are stale. */
const POINTS = 3

/** The chance of a cause, level or structure, in points, of the woman of the page with further findings. */
function chances(of: Model, ...findings: [id: string, value: unknown, side?: 'right'][]): (id: string) => number {
  const given = findings.map(([id, value, side]) => ({ id, value, ...(side && { side }) }))
  const person = { age: 55, sex: 'female' }
  const file = { format: FORMAT, asked: true, person, setting: 'primary_care', affected: 'right', findings: given }
  const a = assess(of, file, { next: 'none', reasons: 0 })
  if (!('urgency' in a)) throw new Error(JSON.stringify(a.issues))
  expect(a.issues).toEqual([])
  const all = [...a.causes, ...a.site.levels, ...a.site.structures.filter((s) => s.side === 'right')]
  return (id) => 100 * all.find((x) => x.id === id)!.p
}
/** The figures of the lines that hold some words, in the order in which they stand. */
const told = (page: string, words: string): number[] =>
  page
    .split('\n')
    .filter((line) => line.includes(words))
    .flatMap((line) => [...line.matchAll(/(\d+) %/g)].map(([, n]) => Number(n)))

describe('a page of the docs shows what the program says', () => {
  test('README: the example (npm run example brings it up to date)', () => {
    expect(exampleShown()).toBe(exampleOf(model))
  })

  test('localise a foot drop', () => {
    const page = read('docs/how-to/localise-a-foot-drop.md')
    const drop = [
      ['difficulty.lifting_foot', true, 'right'],
      ['onset.duration_days', 21],
      ['onset.tempo', 'hours'],
    ] as const
    const grades = [...drop, ['strength.ankle_dorsiflexion', 2, 'right'], ['strength.ankle_eversion', 3, 'right']] as const
    const nerve = [...grades, ['strength.ankle_inversion', 5, 'right'], ['strength.hip_abduction', 5, 'right']] as const
    const weakBeyond = [...grades, ['strength.ankle_inversion', 3, 'right'], ['strength.hip_abduction', 4, 'right']] as const
    const root = [...weakBeyond, ['reflex.ankle', 'normal', 'right'], ['sensation.superficial_peroneal', 'reduced', 'right']] as const
    const rows = [
      ['Beside the sheet stands', drop, ['nerve_root', 'peripheral_nerve', 'plexus']],
      ['Neither tells', grades, ['nerve_root', 'peripheral_nerve']],
      ['| inversion 5', nerve, ['peripheral_nerve', 'common_peroneal', 'peroneal_neuropathy']],
      ['| inversion 3', root, ['nerve_root', 'L5', 'lumbar_disc_radiculopathy']],
    ] as const
    for (const [words, findings, ids] of rows) {
      const figures = told(page, words)
      const of = chances(model, ...(findings.map((f) => [...f]) as [string, unknown, 'right'?][]))
      expect(figures.length, words).toBe(ids.length)
      for (const [i, id] of ids.entries()) expect(Math.abs(figures[i]! - of(id)), `${words}: ${id}`).toBeLessThanOrEqual(POINTS)
    }
  })

  test('compare two lesions, and how many numbers rest on a source', async () => {
    const page = read('docs/how-to/compare-two-lesions.md')
    const [compared, sources] = await Promise.all([legwise(['compare', 'L5', 'common_peroneal@fibular_neck']), legwise(['sources'])])
    const rowsOf = (text: string) => [...text.matchAll(/^(\S.*?) {2,}(\d+) of 100 {2,}(\S.*?) {2,}(\S.*)$/gm)].map(([, ...cells]) => cells)
    const shown = rowsOf(page)
    expect(shown.length).toBe(3)
    for (const [name, right, first, second] of shown) {
      const row = rowsOf(compared.out).find(([n]) => n === name)
      expect(Math.abs(Number(row?.[1]) - Number(right)), name).toBeLessThanOrEqual(POINTS)
      const words = (cell?: string) => cell?.replace(/\d+ %/, '')
      expect([words(row?.[2]), words(row?.[3])], name).toEqual([words(first), words(second)])
    }
    const [, sourced, estimated] = /^(\d+) % of \d+ numbers rest on a source; (\d+) %/.exec(sources.out) ?? []
    expect(read('README.md')).toContain(`${sourced} % of the numbers rest on a source`)
    expect(read('docs/how-to/read-a-result.md')).toContain(`${estimated} % of all that`)
  })

  test('read a result: how often the true cause comes first', () => {
    const { cases, stages } = JSON.parse(read('evaluation/figures.json'))
    const exam = stages.find((s: { stage: string }) => s.stage === 'exam')
    const share = (n: number) => Math.round((100 * n) / cases.modelled)
    expect(told(read('docs/how-to/read-a-result.md'), 'published cases the true cause')).toEqual([
      share(exam.first),
      share(exam.firstThree),
    ])
  })

  test('every command of the tutorial and the how-to pages exists', async () => {
    const { scripts } = JSON.parse(read('package.json'))
    const { out } = await legwise(['--help'])
    const pages = ['tutorial/first-case', 'how-to/batch', 'how-to/compare-two-lesions', 'how-to/add-a-language', 'how-to/host-the-web-app']
    const text = pages.map((p) => read(`docs/${p}.md`)).join('\n')
    for (const [, script] of text.matchAll(/npm run ([\w:]+)/g)) expect(Object.keys(scripts)).toContain(script)
    for (const [, verb] of text.matchAll(/\.\/legwise ([a-z]+)/g)) expect(out).toMatch(new RegExp(`^ +${verb}\\b`, 'm'))
    expect(read('docs/tutorial/first-case.md')).toContain('`npm run interview`')
  })
})

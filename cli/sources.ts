import type { Command } from 'commander'
import { numbersIn } from '../compiler/checks/numbers.ts'
import type { Knowledge } from '../engine/index.ts'
import { loadKnowledge } from './knowledge.ts'
import { ink, type Paper, paper, row } from './page.ts'

export type Standing = { id: string; numbers: number; sourced: number; estimated: number }
type Standings = { overall: Standing; parts: Standing[]; causes: Standing[] }

/** How many numbers below each entry rest on a source and how many are estimates; weakest first. Structural numbers are not counted. */
function standingsOf({ causes, findings, anatomy, observations, decision }: Knowledge): Standings {
  const count = (id: string, entry: unknown): Standing => {
    const found = numbersIn(entry)
    const of = (basis: string) => found.filter((n) => n.basis === basis).length
    return { id, numbers: found.length, sourced: of('source'), estimated: of('estimate') }
  }
  const parts = Object.entries({ causes, findings, anatomy, observations, decision }).map(([id, part]) => count(id, part))
  const total = (key: 'numbers' | 'sourced' | 'estimated') => parts.reduce((sum, part) => sum + part[key], 0)
  return {
    overall: { id: 'overall', numbers: total('numbers'), sourced: total('sourced'), estimated: total('estimated') },
    parts,
    causes: causes.map((c) => count(c.id, c)).sort((a, b) => shareOf(a) - shareOf(b) || (a.id < b.id ? -1 : 1)),
  }
}
const shareOf = ({ numbers, sourced }: Standing) => (numbers === 0 ? 0 : sourced / numbers)

const percent = (share: number) => `${Math.round(share * 100)} %`
function table(sheet: Paper, list: readonly Standing[]): string[] {
  const line = (id: string, numbers: string, sourced: string, estimated: string) =>
    row(sheet, 2, [
      { text: id, width: 30 },
      { text: numbers, width: 8, right: true },
      { text: sourced, width: 9, right: true },
      { text: estimated, width: 10, right: true },
    ])
  return [
    ...line('', 'numbers', 'sourced', 'estimated'),
    ...list.flatMap((s) => line(s.id, String(s.numbers), percent(shareOf(s)), percent(s.numbers === 0 ? 0 : s.estimated / s.numbers))),
  ]
}

/** Adds `sources`: which numbers rest on a published source and which on an estimate. */
export const sources = (program: Command): void => {
  program
    .command('sources')
    .description('which numbers rest on a published source and which are estimates, by cause, weakest first')
    .option('--json', '{"overall", "parts", "causes"}: counts of numbers, sourced and estimated')
    .addHelpText('after', '\nExamples:\n  $ legwise sources\n  $ legwise sources --json')
    .action(({ json }: { json?: true }) => {
      const standings = standingsOf(loadKnowledge())
      if (json) {
        process.stdout.write(`${JSON.stringify(standings, undefined, 2)}\n`)
        return
      }
      const sheet = paper()
      const { overall, parts, causes } = standings
      const lines = [
        `${percent(shareOf(overall))} of ${overall.numbers} numbers rest on a source; ${percent(overall.estimated / overall.numbers)} are estimates with their reasoning.`,
        '',
        ink(sheet, 'By part of the knowledge', 'bold'),
        ...table(sheet, parts),
        '',
        ink(sheet, 'By cause, weakest first', 'bold'),
        ...table(sheet, causes),
      ]
      process.stdout.write(`${lines.join('\n')}\n`)
    })
}

import type { Command } from 'commander'
import {
  type Difference,
  type Lesion,
  type Model,
  meanGrade,
  predictCause,
  predictLesion,
  type Side,
  STAGES,
  type Stage,
  tellApart,
  usualKind,
} from '../engine/index.ts'
import { refuse } from './exit.ts'
import { loadModel } from './knowledge.ts'
import { shortFinding, strengthWord } from './lesion/page.ts'
import { type Cell, ink, type Paper, paper, row } from './page.ts'
import { STAGE_VERB } from './questions.ts'
import { causesNamed, known, readCompleteness, readCount, readDays, readSide, siteName, sitesNamed } from './sites.ts'
import { capital, causeName, percent, spell } from './words.ts'

const HELP = `
Two or more places, or causes, that could explain the same weak leg; --side is the weak one.
How well a finding tells them apart: how often in 100 the best guess from that finding alone is right when all were
equally likely before. With two, 50 in 100 says nothing and 100 in 100 decides.
Reckoned for a person of 40 to 64, examined by a specialist. A cause stands for the average of all the ways it strikes.

Examples:
  legwise compare L5 common_peroneal@fibular_neck
  legwise compare L5 S1 sciatic@buttock --days 5
  legwise compare peroneal_neuropathy lumbar_disc_radiculopathy --json`

type Flags = { side: Side | 'both'; completeness: number; days?: number; top: number; json?: boolean }

/** Adds the verb `compare` to the program. */
export function compare(program: Command): void {
  program
    .command('compare')
    .argument('<what...>', 'two or more places (see legwise lesion --list) or causes')
    .description('put lesions or causes side by side and name the findings that tell them apart best')
    .option('--side <side>', 'the weak leg: left or right', readSide, 'left')
    .option('--completeness <share>', 'of the lesions: share of the fibres that is gone', readCompleteness, 0.95)
    .option('--days <n>', 'days since it began; default 30 for places, as usually seen for causes', readDays)
    .option('--top <n>', 'how many findings of each stage to print', readCount, 8)
    .option('--json', 'every finding, with its distribution under each')
    .addHelpText('after', HELP)
    .action((what: string[], flags: Flags) => {
      const lines = run(loadModel(), what, flags)
      process.stdout.write(`${lines.join('\n')}\n`)
    })
}

function run(model: Model, what: string[], flags: Flags): string[] {
  if (what.length < 2)
    throw refuse('', 'There is only one thing to compare.', 'Name two or more, such as: legwise compare L5 common_peroneal@fibular_neck')
  if (new Set(what).size < what.length) throw refuse('', 'The same thing is named twice.', 'Name different places or causes.')
  if (flags.side === 'both') throw refuse('--side', 'Both sides cannot be compared.', 'Use left or right: the weak leg.')
  known(what, [...sitesNamed(model), ...causesNamed(model)], 'place or cause', 'legwise lesion --list')
  const { side } = flags
  const differences = tellApart(
    what.map((id) =>
      model.wiring.sites.has(id) ? predictLesion(model, lesionAt(model, id, side, flags)) : predictCause(model, id, side, flags.days),
    ),
  )
  return flags.json
    ? [JSON.stringify(documentOf(what, flags, differences), undefined, 2)]
    : page(model, paper(), what, side, differences, flags.top)
}

/** The lesion of a site by which the leg on `side` suffers. */
function lesionAt(model: Model, id: string, side: Side, { completeness, days }: Pick<Flags, 'completeness' | 'days'>): Lesion {
  const site = model.wiring.sites.get(id)!
  const lies = site.crossed ? (side === 'left' ? 'right' : 'left') : side
  return { sites: [id], side: lies, completeness, kind: usualKind(site), days: days ?? 30 }
}

/** What `--json` gives. */
function documentOf(of: readonly string[], { side, days }: Flags, differences: readonly Difference[]) {
  return {
    of,
    side,
    ...(days === undefined ? {} : { days }),
    findings: differences.map((d) => ({
      id: d.finding.id,
      ...(d.side ? { side: d.side } : {}),
      ...(d.value === undefined ? {} : { value: d.value }),
      stage: d.finding.stage,
      accuracy: rounded(d.accuracy),
      distributions: d.p.map((p) => Object.fromEntries(d.states.map((s, i) => [s, rounded(p[i]!)]))),
    })),
  }
}
const rounded = (x: number) => Math.round(x * 1e6) / 1e6

/** Findings that are right in fewer than this many more of 100 than guessing are not worth a line. */
const WORTH_A_LINE = 0.02

function page(model: Model, sheet: Paper, what: readonly string[], side: Side, differences: readonly Difference[], top: number): string[] {
  const names = what.map((id) => capital(model.wiring.sites.has(id) ? siteName(model, id) : causeName(model, id)))
  const width = Math.max(14, Math.min(24, Math.floor((sheet.width - 46) / what.length) - 2))
  const telling = differences.filter((d) => d.accuracy >= 1 / what.length + WORTH_A_LINE)
  const of = (stage: Stage) => telling.filter((d) => d.finding.stage === stage).slice(0, top)
  const head = (title: string) =>
    row(sheet, 0, [
      { text: title, width: 34, ink: ['bold'] },
      { text: 'right in', width: 10, ink: ['dim'] },
      ...names.map((text): Cell => ({ text, width, ink: ['dim'] })),
    ])
  const lines = STAGES.flatMap((stage) => {
    const found = of(stage)
    return found.length === 0 ? [] : ['', ...head(STAGE_VERB[stage]), ...found.flatMap((d) => line(model, sheet, d, side, width))]
  })
  const title = ink(sheet, `${names.join(' or ')}: what tells them apart in a weak ${side} leg`, 'bold')
  return [title, ...(lines.length > 0 ? lines : ['', 'No finding known here tells them apart.'])]
}
const line = (model: Model, sheet: Paper, d: Difference, weak: Side, width: number) => {
  const name = shortFinding(model, d.finding.id) + (d.value === undefined ? '' : `: ${spell(d.value)}`)
  return row(sheet, 0, [
    { text: d.side && d.side !== weak ? `${name}, other side` : name, width: 34 },
    { text: `${Math.round(d.accuracy * 100)}\u00a0of\u00a0100`, width: 10 },
    ...d.p.map((p): Cell => ({ text: expectation(d, p), width })),
  ])
}
/** What to expect, in a word: the likeliest state with its chance; of strength the mean grade; of yes or no how often yes. */
function expectation(d: Difference, p: readonly number[]): string {
  if (d.finding.kind === 'grade') return `grade ${strengthWord(meanGrade(p))}`
  if (d.finding.kind === 'boolean' || d.value !== undefined) return `in ${percent(p[1]!)}`
  const best = p.indexOf(Math.max(...p))
  return `${spell(d.states[best]!)} ${percent(p[best]!)}`
}

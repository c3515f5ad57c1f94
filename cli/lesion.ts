import type { Command } from 'commander'
import {
  type ExpectedFinding,
  effectsOf,
  inMiddle,
  type Kind,
  LEVELS,
  type Lesion,
  type Model,
  phaseOf,
  type Side,
  suffering,
  usualKind,
} from '../engine/index.ts'
import { refuse } from './exit.ts'
import { loadModel } from './knowledge.ts'
import { lesionPage } from './lesion/page.ts'
import { ink, paper, row } from './page.ts'
import { known, readCompleteness, readDays, readKind, readSide, siteName, sitesNamed } from './sites.ts'
import { levelName } from './words.ts'

const HELP = `
The side is the one on which the lesion lies. Above the crossing of the pyramids the other half of the body suffers.
A whole, anterior, posterior or central cord and the conus lie in the middle and take both halves, whichever side is named.
What lies on both sides (cauda equina, junction, many nerves) takes both halves with --side both.
What is shown is the lesion alone, without what age or chance would bring anyway, as a specialist would find it.

Examples:
  legwise lesion common_peroneal@fibular_neck --side left
  legwise lesion L5 S1 --completeness 0.6 --days 5
  legwise lesion cortex@anterior_cerebral --side right     weakens the left foot
  legwise lesion conus --side both --json
  legwise lesion --list`

type Flags = { side: Side | 'both'; completeness: number; kind?: Kind; days: number; json?: boolean; list?: boolean }

/** Adds the verb `lesion` to the program. */
export function lesion(program: Command): void {
  program
    .command('lesion')
    .argument('[site...]', 'one place or several at once; see --list')
    .description('show what a lesion of a place would do, on both sides')
    .option('--side <side>', 'where it lies: left, right or both', readSide, 'left')
    .option('--completeness <share>', 'share of the fibres that is gone, above 0 and at most 1', readCompleteness, 0.95)
    .option('--kind <kind>', 'compressive, axonal, ischaemic ...; default the most usual there', readKind)
    .option('--days <n>', 'days since it began', readDays, 30)
    .option('--json', 'findings in the ids of the case format, each with its distribution')
    .option('--list', 'every place that can be lesioned')
    .addHelpText('after', HELP)
    .action((sites: string[], flags: Flags) => {
      const model = loadModel()
      if (flags.list) print(flags.json ? [JSON.stringify(listOf(model), undefined, 2)] : listing(model))
      else print(run(model, sites, flags))
    })
}
const print = (lines: readonly string[]) => process.stdout.write(`${lines.join('\n')}\n`)

function run(model: Model, sites: string[], { side, completeness, kind, days, json }: Flags): string[] {
  if (sites.length === 0) throw refuse('', 'No place is named.', 'Name one, such as L5; all of them: legwise lesion --list')
  known(sites, sitesNamed(model), 'place', 'legwise lesion --list')
  const asked: Lesion = { sites, side, completeness, kind: kind ?? usualKind(model.wiring.sites.get(sites[0]!)!), days }
  const findings = effectsOf(model, asked)
  return json ? [JSON.stringify(documentOf(model, asked, findings), undefined, 2)] : lesionPage(model, paper(), asked, findings)
}

/** What `--json` gives: the lesion as it was read, and what to expect of every finding the wiring predicts. */
export function documentOf(model: Model, asked: Lesion, findings: readonly ExpectedFinding[]) {
  const { sites, side, completeness, kind, days } = asked
  const suffers = [...new Set(sites.flatMap((id) => suffering(model.wiring.sites.get(id)!, side)))]
  return {
    site: sites.length === 1 ? sites[0]! : sites,
    side: sites.every((id) => inMiddle(model.wiring.sites.get(id)!)) ? 'both' : side,
    suffers: suffers.length === 2 ? 'both' : suffers[0]!,
    completeness,
    kind,
    days,
    phase: phaseOf(days),
    findings: findings.map((f) => ({ ...f, distribution: rounded(f.distribution) })),
  }
}
/** Six places: enough for any use, and short enough to read. */
const rounded = (p: Record<string, number>) => Object.fromEntries(Object.entries(p).map(([s, x]) => [s, Math.round(x * 1e6) / 1e6]))

/** Each site once, by its level from brain to vessel; nerves under `nerve@station`. */
function listOf(model: Model) {
  const sites = [...new Set(model.wiring.sites.values())]
  return LEVELS.flatMap((level) => sites.filter((s) => s.level === level)).map(({ id, level, names, crossed }) => ({
    id,
    level,
    clinical: names.clinical,
    plain: names.plain,
    crossed,
  }))
}
function listing(model: Model): string[] {
  const sheet = paper()
  const groups = Map.groupBy(listOf(model), (s) => s.level)
  return [...groups].flatMap(([level, sites]) => [
    '',
    ink(sheet, levelName(level, 'clinical'), 'bold'),
    ...bySegment(model, sites).flatMap((s) => row(sheet, 2, [{ text: s.id, width: 34 }, { text: s.name }])),
  ])
}
/** The cord's cross-sections, alike at every segment, share a line for each way of being struck. */
function bySegment(model: Model, sites: ReturnType<typeof listOf>): { id: string; name: string }[] {
  const aspectOf = (id: string) => model.knowledge.anatomy.cord.find((a) => id.endsWith(`@${a.id}`))
  const rows = new Map<string, { id: string; name: string }>()
  const spans = Map.groupBy(sites, (s) => aspectOf(s.id)?.id ?? s.id)
  for (const [key, group] of spans) {
    const aspect = model.knowledge.anatomy.cord.find((a) => a.id === key)
    const [first, last] = [group[0]!, group.at(-1)!]
    rows.set(
      key,
      aspect
        ? { id: `${first.id} ... ${last.id}`, name: aspect.name.clinical }
        : { id: first.id, name: `${siteName(model, first.id)}${first.crossed ? ' (crossed)' : ''}` },
    )
  }
  return [...rows.values()]
}

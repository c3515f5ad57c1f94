import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Command } from 'commander'
import { type Model, STAGES } from '../engine/index.ts'
import { figuresOf } from '../evaluation/figures.ts'
import { interviewsOf } from '../evaluation/interview.ts'
import { reliabilityPlot } from '../evaluation/plot.ts'
import { readTrueCase, type Skipped, type TrueCase } from '../evaluation/read.ts'
import { type Evaluation, evaluateCases } from '../evaluation/run.ts'
import { casesTable, interviewPart, markdown, type Part, parts, text } from '../evaluation/table.ts'
import { EXIT, type Exit, exitWith, refuse } from './exit.ts'
import { loadModel } from './knowledge.ts'

const HELP = `
Examples:
  legwise evaluate knowledge/cases                     a table of figures
  legwise evaluate knowledge/cases --cases             and every case
  legwise evaluate knowledge/cases --json              the same for machines
  legwise evaluate knowledge/cases --plot plot.svg     how far stated probabilities can be believed
  legwise evaluate knowledge/cases --write             brings docs/evaluation.md up to date
Exit codes: 0 every case was evaluated, 1 some were skipped, 2 nothing could be evaluated.`

type Flags = { json?: boolean; cases?: boolean; plot?: string; write?: boolean; interview: boolean }

/** Adds the verb `evaluate` to the program. */
export function evaluate(program: Command): void {
  program
    .command('evaluate')
    .argument('<dir>', 'a folder of case files (format 1) with their truth')
    .description('run every case of a folder in three stages: how often the answer was right, and safe')
    .option('--json', 'the figures as JSON')
    .option('--cases', 'list every case')
    .option('--plot <file>', 'write the reliability plot (SVG)')
    .option('--write', 'write the figures into docs/evaluation.md and evaluation/figures.json')
    .option('--no-interview', 'leave out the interviews, which take most of the time')
    .addHelpText('after', HELP)
    .action((dir: string, flags: Flags) => exitWith(run(dir, flags)))
}

const ROOT = join(import.meta.dirname, '..')
const PAGE = join(ROOT, 'docs', 'evaluation.md')
const PICTURE = join(ROOT, 'docs', 'pictures', 'reliability.svg')
const FIGURES = join(ROOT, 'evaluation', 'figures.json')
const BEGIN = '<!-- begin: written by legwise evaluate -->'
const END = '<!-- end -->'

/** Every case file of a folder, read; those that cannot be evaluated apart. */
function readFolder(model: Model, dir: string): { cases: TrueCase[]; skipped: Skipped[] } {
  let files: string[]
  try {
    files = readdirSync(dir).filter((f) => f.endsWith('.json'))
  } catch (e) {
    throw refuse(dir, `The folder cannot be read: ${(e as Error).message}.`, 'Give a folder of case files, such as knowledge/cases.')
  }
  const read = files.sort().map((f) => readTrueCase(model, f, readFileSync(join(dir, f), 'utf8')))
  for (const { file, issues } of read)
    for (const i of issues.filter((x) => x.level === 'error'))
      console.error(`${i.level}  ${[file, i.at].filter(Boolean).join(' ')}  ${i.what}${i.tip ? ` ${i.tip}` : ''}`)
  const skipped = read.filter((r): r is Skipped => !('truth' in r))
  for (const { file } of skipped) console.error(`skipped  ${file}`)
  return { cases: read.filter((r): r is TrueCase => 'truth' in r), skipped }
}

function run(dir: string, flags: Flags): Exit {
  const model = loadModel()
  const { cases, skipped } = readFolder(model, dir)
  if (cases.length === 0)
    throw refuse(dir, 'No case in it could be evaluated.', 'Give a folder of case files with their truth, such as knowledge/cases.')
  const evaluation = evaluateCases(model, cases)
  const interview = flags.interview
    ? interviewsOf(
        model,
        cases.filter((c) => model.causes.has(c.truth.cause)),
      )
    : undefined
  const all = [...parts(evaluation), ...(interview ? [interviewPart(interview, evaluation.modelled[0]!)] : [])]
  if (flags.json) console.log(JSON.stringify({ ...evaluation, ...(interview ? { interview } : {}), skipped }, undefined, 2))
  else {
    console.log(text(all))
    if (flags.cases) console.log(`\n${text(STAGES.map((stage) => casesTable(evaluation.results, stage)))}`)
  }
  if (flags.plot) writeFileSync(flags.plot, reliabilityPlot(evaluation.modelled))
  if (flags.write) writePage(evaluation, all)
  return skipped.length > 0 ? EXIT.partly : EXIT.fine
}

/** Replaces what stands between the markers of docs/evaluation.md, the picture beside it, and the figures that the web app tells. */
function writePage(evaluation: Evaluation, all: readonly Part[]): void {
  const page = readFileSync(PAGE, 'utf8')
  const [from, to] = [page.indexOf(BEGIN), page.indexOf(END)]
  if (from < 0 || to < from) throw refuse(PAGE, 'The markers between which the figures stand are gone.', `Put back ${BEGIN} and ${END}.`)
  const body = [
    `Engine ${evaluation.engine}, knowledge ${evaluation.knowledge}, ${evaluation.cases.modelled + evaluation.cases.outside} cases.`,
    ...all.flatMap((p) => [`### ${p.title}`, markdown(p.rows), ...(p.note ? [p.note] : [])]),
  ].join('\n\n')
  writeFileSync(PAGE, `${page.slice(0, from)}${BEGIN}\n\n${body}\n\n${page.slice(to)}`)
  writeFileSync(FIGURES, `${JSON.stringify(figuresOf(evaluation), undefined, 2)}\n`)
  mkdirSync(dirname(PICTURE), { recursive: true })
  writeFileSync(PICTURE, reliabilityPlot(evaluation.modelled))
}

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Command } from 'commander'
import { compile } from '../compiler/compile.ts'
import { buildModel, STAGES } from '../engine/index.ts'
import { readTrueCase, type Skipped, type TrueCase } from '../evaluation/read.ts'
import { evaluateCases } from '../evaluation/run.ts'
import { casesTable, parts, text } from '../evaluation/table.ts'

const HELP = `
Examples:
  legwise evaluate knowledge/cases                     a table of figures
  legwise evaluate knowledge/cases --cases             and every case
  legwise evaluate knowledge/cases --json              the same for machines
Exit codes: 0 all cases were evaluated, 1 some were skipped, 2 nothing to evaluate.`

type Flags = { json?: boolean; cases?: boolean; plot?: string; write?: boolean }

/** Adds the verb `evaluate` to the program. */
export function evaluate(program: Command): void {
  program
    .command('evaluate')
    .argument('<dir>', 'a folder of case files (format 1) with their truth')
    .description('run every case of a folder and say how often the answer was right, and safe')
    .option('--json', 'the figures as JSON')
    .option('--cases', 'list every case')
    .addHelpText('after', HELP)
    .action((dir: string, flags: Flags) => {
      process.exitCode = run(dir, flags)
    })
}

function run(dir: string, flags: Flags): number {
  let files: string[]
  try {
    files = readdirSync(dir)
      .filter((f) => f.endsWith('.json'))
      .sort()
  } catch (e) {
    console.error(`error  ${dir}  ${(e as Error).message}  Give a folder of case files, such as knowledge/cases.`)
    return 2
  }
  const model = buildModel(compile(join(import.meta.dirname, '..', 'knowledge')).knowledge)
  const read = files.map((f) => readTrueCase(model, f, readFileSync(join(dir, f), 'utf8')))
  const cases = read.filter((r): r is TrueCase => 'truth' in r)
  const skipped = read.filter((r): r is Skipped => !('truth' in r))
  for (const { file, issues } of read)
    for (const i of issues.filter((i) => i.level === 'error'))
      console.error(`${i.level}  ${file} ${i.at}  ${i.what}${i.tip ? `  ${i.tip}` : ''}`)
  for (const { file } of skipped) console.error(`skipped  ${file}`)
  if (cases.length === 0) {
    console.error(`error  ${dir}  No case could be evaluated.  Give a folder of case files with their truth, such as knowledge/cases.`)
    return 2
  }
  const evaluation = evaluateCases(model, cases)
  if (flags.json) console.log(JSON.stringify({ ...evaluation, skipped }, undefined, 2))
  else {
    console.log(text(parts(evaluation)))
    if (flags.cases) console.log(`\n${text(STAGES.map((stage) => casesTable(evaluation.results, stage)))}`)
  }
  return skipped.length > 0 ? 1 : 0
}

if (import.meta.main) {
  const { Command } = await import('commander')
  const program = new Command()
  evaluate(program)
  await program.parseAsync()
}

import type { Command } from 'commander'
import { gather, type Issue, type Model, readCase } from '../engine/index.ts'
import { parseJson } from '../engine/json.ts'
import { linesOf } from './batch/lines.ts'
import { EXIT, type Exit, exitOf, exitWith, Refused } from './exit.ts'
import { holdsLines, nameOf, open, parseCase, readAll } from './input.ts'
import { issueLines } from './issues.ts'
import { loadModel } from './knowledge.ts'
import { ink, type Paper, paper } from './page.ts'

type Checked = { file: string; line?: number; usable: boolean; issues: readonly Issue[] }

/** Adds `check`: everything that is wrong with case files, and what to do about it. */
export const check = (program: Command): void => {
  program
    .command('check')
    .description('everything that is wrong with case files, where, and what to do about it')
    .argument('<file...>', 'case files; - is standard input; .ndjson or .jsonl holds one case a line')
    .option('--json', 'one line of JSON for each case: {"file", "usable", "issues"}')
    .option('--ndjson', 'every line of the input is a case')
    .addHelpText('after', '\nExamples:\n  $ legwise check case.json\n  $ legwise check --json cases/*.json')
    .action(async (files: string[], { json, ndjson }: { json?: true; ndjson?: true }) => {
      const model = loadModel()
      const sheet = paper()
      let refused = 0
      let count = 0
      for (const file of files)
        for await (const checked of checkFile(model, file, ndjson === true)) {
          count++
          const code: Exit = exitOf(checked.issues, checked.usable)
          if (code === EXIT.refused) refused++
          else exitWith(code)
          process.stdout.write(json ? `${JSON.stringify(checked)}\n` : report(sheet, checked))
        }
      if (refused > 0) exitWith(refused === count ? EXIT.refused : EXIT.partly)
    })
}

async function* checkFile(model: Model, path: string, ndjson: boolean): AsyncGenerator<Checked> {
  const file = nameOf(path)
  try {
    const { stream } = open(path)
    if (!ndjson && !holdsLines(path)) {
      yield { file, ...issuesOf(model, parseCase(path, await readAll(path, stream))) }
      return
    }
    for await (const { lines, first } of linesOf(stream, 64, 2 ** 18))
      for (const [i, line] of lines.entries()) {
        if (line.trim() === '') continue
        const parsed = parseJson(line)
        if ('value' in parsed) yield { file, line: first + i, ...issuesOf(model, parsed.value) }
        else {
          const { column, what } = parsed.fault
          const issue: Issue = {
            level: 'error',
            at: `column ${column}`,
            what: `Not JSON: ${what}`,
            tip: 'Every line must be one whole case.',
          }
          yield { file, line: first + i, usable: false, issues: [issue] }
        }
      }
  } catch (e) {
    if (!(e instanceof Refused)) throw e
    yield { file, usable: false, issues: e.issues }
  }
}

function issuesOf(model: Model, input: unknown): { usable: boolean; issues: Issue[] } {
  const { person, issues } = readCase(model.findings, input)
  return person ? { usable: true, issues: [...issues, ...gather(model, person).issues] } : { usable: false, issues }
}

function report(sheet: Paper, { file, line, usable, issues }: Checked): string {
  const errors = issues.filter((i) => i.level === 'error').length
  const verdict = !usable
    ? 'cannot be assessed'
    : errors > 0
      ? `can be assessed, but ${errors === 1 ? 'one thing was' : `${errors} things were`} not used`
      : issues.length > 0
        ? 'can be assessed, with warnings'
        : 'fine'
  const head = `${file}${line === undefined ? '' : `, line ${line}`}: ${verdict}`
  return `${[ink(sheet, head, 'bold'), ...issueLines(sheet, issues, 2)].join('\n')}\n`
}

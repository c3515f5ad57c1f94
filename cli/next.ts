import type { Command } from 'commander'
import { assess, daysOf, readCase, STAGES, type Stage } from '../engine/index.ts'
import { stageOption } from './assess.ts'
import { exitOf, exitWith, Refused } from './exit.ts'
import { readCaseFile } from './input.ts'
import { printIssues } from './issues.ts'
import { loadModel } from './knowledge.ts'
import { paper } from './page.ts'
import { questionLines, STAGE_VERB } from './questions.ts'

/** Adds `next`: what to ask, examine or test, most valuable first. */
export const next = (program: Command): void => {
  program
    .command('next')
    .description('what to ask, examine or test next, why, and what each answer would change')
    .argument('<file>', 'a case file; - is standard input')
    .addOption(stageOption('the last stage to choose from: history for a person at home, exam at the bedside'))
    .option('--json', 'the ranked questions as JSON')
    .addHelpText('after', '\nExamples:\n  $ legwise next case.json\n  $ legwise next case.json --stage exam')
    .action(async (file: string, { stage, json }: { stage: Stage; json?: true }) => {
      const model = loadModel()
      const input = await readCaseFile(file)
      const result = assess(model, input, { next: stage, reasons: 0 })
      if (!('urgency' in result)) throw new Refused(result.issues)
      exitWith(exitOf(result.issues, true))
      if (json) {
        process.stdout.write(`${JSON.stringify(result.next, null, 2)}\n`)
        return
      }
      if (result.issues.some((i) => i.level === 'error')) printIssues(paper(process.stderr), result.issues)
      const sheet = paper()
      const { person } = readCase(model.findings, input)
      const lines = result.next.flatMap((question, i) => [
        ...(i === 0 ? [] : ['']),
        ...questionLines(model, question, {
          paper: sheet,
          level: result.urgency.level,
          days: daysOf(person!),
          mark: STAGE_VERB[question.stage],
          most: 6,
          indent: 0,
        }),
      ])
      process.stdout.write(`${lines.length > 0 ? lines.join('\n') : nothingLeft(stage)}\n`)
    })
}

const nothingLeft = (stage: Stage): string =>
  stage === STAGES.at(-1)
    ? 'Nothing that is left to ask, examine or test would change the answer.'
    : `Nothing that is left ${stage === 'history' ? 'to ask' : 'to ask or examine'} would change the answer. Tests may: legwise next --stage tests`

import type { Command } from 'commander'
import {
  assess,
  daysOf,
  explain,
  gather,
  infer,
  type Model,
  readCase,
  type Stage,
  type StorySays,
  type Supposed,
  storySays,
  suppose,
} from '../engine/index.ts'
import { closing } from './assess/clinical.ts'
import { stageOption } from './assess.ts'
import { exitOf, exitWith, Refused } from './exit.ts'
import { readCaseFile } from './input.ts'
import { printIssues } from './issues.ts'
import { loadModel } from './knowledge.ts'
import { ink, labelled, MARGIN, type Paper, paper, row, rule, section } from './page.ts'
import { whenItInforms } from './questions.ts'
import { LEGEND, namedIn, reasonLines, speaking, storyLine } from './reasons.ts'
import { findCause } from './why/cause.ts'
import { capital, causeName, factor, findingWords, oneIn, percent, personLine } from './words.ts'

/** Adds `why`: how any cause stands in a case, and what would change that. */
export const why = (program: Command): void => {
  program
    .command('why')
    .description('how any cause stands in a case, also one that ranks low, and what would change that')
    .argument('<file>', 'a case file; - is standard input')
    .argument('<cause...>', 'its id or name: als, "motor neurone disease", slipped disc')
    .addOption(stageOption('use the findings up to this stage only, and suppose no later ones'))
    .option('--json', 'as JSON')
    .addHelpText('after', '\nExamples:\n  $ legwise why case.json als\n  $ legwise why case.json slipped disc --stage exam')
    .action(async (file: string, words: string[], { stage, json }: { stage: Stage; json?: true }) => {
      const model = loadModel()
      const cause = findCause(model, words.join(' '))
      const input = await readCaseFile(file)
      const result = assess(model, input, { stage, next: 'none', reasons: 0 })
      if (!('urgency' in result)) throw new Refused(result.issues)
      exitWith(exitOf(result.issues, true))
      const { person } = readCase(model.findings, input)
      const { evidence } = gather(model, person!, stage)
      const posterior = infer(model, evidence)
      const { reasons, unexplained } = explain(model, evidence, posterior, [cause])[cause]!
      const likeness = storySays(model, evidence, posterior, [cause])?.[cause]
      const { raise, lower } = suppose(model, person!, cause, stage)
      const answer = {
        case: result.case,
        cause,
        p: result.causes.find((c) => c.id === cause)!.p,
        rank: 1 + result.causes.findIndex((c) => c.id === cause),
        of: result.causes.length,
        reasons,
        unexplained,
        ...(likeness && { likeness }),
        raise: raise.slice(0, 5),
        lower: lower.slice(0, 5),
      }
      if (json) {
        process.stdout.write(`${JSON.stringify(answer, null, 2)}\n`)
        return
      }
      if (result.issues.some((i) => i.level === 'error')) printIssues(paper(process.stderr), result.issues)
      const sheet = paper()
      const lines = [
        ink(sheet, `${causeName(model, cause)} in ${result.case}`, 'bold'),
        ink(sheet, capital(personLine(person!)), 'dim'),
        rule(sheet),
        ...page(model, answer, daysOf(person!), sheet),
        '',
        rule(sheet),
        ...closing(result, sheet),
      ]
      process.stdout.write(`${lines.join('\n')}\n`)
    })
}

type Answer = {
  cause: string
  p: number
  rank: number
  of: number
  reasons: Parameters<typeof reasonLines>[1]
  unexplained: Parameters<typeof namedIn>[1]
  likeness?: StorySays
  raise: readonly Supposed[]
  lower: readonly Supposed[]
}
function page(
  model: Model,
  { p, rank, of, reasons, unexplained, likeness, raise, lower }: Answer,
  days: number | undefined,
  sheet: Paper,
): string[] {
  const place = rank === 1 ? `the likeliest of ${of}` : `number ${rank} of ${of}`
  const pro = reasonLines(model, speaking([...reasons], 'for', 6), sheet, 'for', MARGIN)
  const contra = reasonLines(model, speaking([...reasons], 'against', 6), sheet, 'against', MARGIN)
  const none = (what: string) => row(sheet, MARGIN, [{ text: what }])
  return [
    ...section(sheet, 'HOW LIKELY', row(sheet, MARGIN, [{ text: `${percent(p)}${p < 0.01 ? ` (${oneIn(p)})` : ''}, ${place} causes.` }])),
    ...section(sheet, 'WHY', [
      ...(pro.length > 0 ? pro : none('Nothing that is known speaks for it.')),
      ...(contra.length > 0 ? ['', ...contra] : none('Nothing that is known speaks against it.')),
      ...storyLine(likeness, sheet, MARGIN),
      ...(unexplained.length > 0 ? ['', ...labelled(sheet, 'leaves unexplained', namedIn(model, unexplained).join('; '), 18)] : []),
      '',
      ...row(sheet, MARGIN, [{ text: LEGEND, ink: ['dim'] }]),
    ]),
    ...section(
      sheet,
      'LIKELIER',
      raise.length > 0
        ? [...supposedLines(model, raise, p, days, sheet), ...(p < RARE ? ['', ...none(howFar(raise))] : [])]
        : none('No single finding would make it clearly likelier.'),
    ),
    ...section(
      sheet,
      'LESS SO',
      lower.length > 0 ? supposedLines(model, lower, p, days, sheet) : none('No single finding would make it clearly less likely.'),
    ),
  ]
}

/** Of a cause that is rarer than this a new chance would read like the old one; the factor shows what a finding does. */
const RARE = 0.01
/** How far single findings would bring a rare cause. */
function howFar(raise: readonly Supposed[]): string {
  const most = Math.max(...raise.map((s) => s.to))
  if (most >= RARE) return `The most that a single finding would bring it to is ${percent(most)}.`
  return `No single finding would bring it above ${percent(RARE)}; the strongest would make it ${oneIn(most)}.`
}

/** "if Hoffmann sign: present   12 %   expected in 3 %"; of a rare cause "40 times likelier" */
function supposedLines(model: Model, supposed: readonly Supposed[], from: number, days: number | undefined, sheet: Paper): string[] {
  return supposed.flatMap((s) => {
    const late = whenItInforms(model, s.finding, days)
    return [
      ...row(sheet, MARGIN, [
        { text: 'if', width: 2, ink: ['dim'] },
        { text: findingWords(model, s), width: sheet.width - MARGIN - 48 },
        { text: from < RARE ? factor(from, s.to) : percent(s.to), width: 24, right: true, ink: ['bold'] },
        { text: `expected in ${percent(s.answer)}`, width: 16, right: true, ink: ['dim'] },
      ]),
      ...(late ? row(sheet, MARGIN + 4, [{ text: late, ink: ['yellow'] }]) : []),
    ]
  })
}

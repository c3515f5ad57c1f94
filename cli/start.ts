import type { Command } from 'commander'
import { assess, type Model, readCase, type Stage, sentencesOf, URGENCIES } from '../engine/index.ts'
import {
  type Asked,
  answer,
  back,
  begin,
  caseFileOf,
  type Done,
  type Interview,
  nextPage,
  type Page,
  type Reply,
  type Said,
  tell,
  widen,
} from '../engine/interview.ts'
import { plainPage } from './assess/plain.ts'
import { loadModel } from './knowledge.ts'
import { type Paper, paper } from './page.ts'
import { listen, type Talk } from './start/listen.ts'
import { offerToSave } from './start/save.ts'
import { alarmText, answerWords, pageText, welcome, whyText } from './start/shown.ts'
import { commandOf, isNotSure, typed, typedPage } from './start/typed.ts'
import { findingName } from './words.ts'

const HELP = `
Examples:
  legwise start                       answer questions about a weak leg
  legwise start < answers.txt         one answer a line
At every question: a number or a word; Enter or s: not sure; ?: why; b: back; q: stop.
Exit codes: 0 the interview ended or was stopped, 130 it was interrupted (Ctrl-C).`

/** Adds the verb `start` to the program. */
export function start(program: Command): void {
  program
    .command('start')
    .description('the interview: alarm signs first, then what would settle most; ends with the assessment')
    .addHelpText('after', HELP)
    .action(async () => {
      const talk = listen(process.stdin, process.stdout)
      try {
        process.exitCode = await interviewOver(talk, loadModel(), paper())
      } finally {
        talk.close()
      }
    })
}

/** The levels at which a red flag is told at once, and at which it is asked whether to go on. */
const TOLD = URGENCIES.indexOf('same_day')
const STOPS = URGENCIES.indexOf('emergency')
/** 128 + SIGINT */
const INTERRUPTED = 130
const rankOf = (page: Page | Done) => (page.rules[0] ? URGENCIES.indexOf(page.rules[0].level) : -1)

type Stop = 'quit' | 'interrupted' | 'ended'
/** The interview after a turn, and whether it stops here. */
type Turn = { interview: Interview; stop?: Stop }

/** The interview as far as it has come, where a fault of ours does not lose it. */
type Kept = { interview: Interview }

/** The whole interview; at its end, however it comes, the answers can be saved. Gives the exit code: 0, or 130 when it was interrupted. */
export async function interviewOver(talk: Talk, model: Model, sheet: Paper): Promise<number> {
  const kept: Kept = { interview: begin() }
  try {
    return await untilItStops(talk, model, sheet, kept)
  } catch (e) {
    talk.print('\nlegwise failed, and the fault is ours. What you answered is still here.')
    throw e
  } finally {
    await offerToSave(talk, kept.interview)
  }
}

async function untilItStops(talk: Talk, model: Model, sheet: Paper, kept: Kept): Promise<number> {
  talk.print(welcome(model, sheet))
  let raised = -1
  /** what was answered to questions that were gone back over */
  const earlier = new Map<string, readonly Said[]>()
  for (;;) {
    const { interview } = kept
    const page = nextPage(model, interview)
    const stop = rankOf(page) > raised && rankOf(page) >= TOLD ? await alarm(talk, model, sheet, page) : undefined
    raised = rankOf(page)
    const turn: Turn = stop
      ? { interview, stop }
      : page.kind === 'done'
        ? await atTheEnd(talk, model, page, kept)
        : await ask(talk, model, sheet, page, interview, earlier)
    // What is gone back to was told already.
    if (turn.interview === interview.before) raised = Number.POSITIVE_INFINITY
    kept.interview = turn.interview
    if (turn.stop === 'interrupted') {
      talk.print('\nInterrupted.')
      return INTERRUPTED
    }
    if (turn.stop === 'ended') talk.print('The input ended; this is the answer so far.')
    if (turn.stop) {
      conclude(talk, model, sheet, turn.interview)
      return 0
    }
  }
}

async function alarm(talk: Talk, model: Model, sheet: Paper, page: Page | Done): Promise<Stop | undefined> {
  talk.print(alarmText(model, sheet, page.rules[0]!))
  if (rankOf(page) < STOPS) return undefined
  const heard = await talk.hear('Get help first. Enter: go on with the questions meanwhile.  q: stop here. > ')
  if (typeof heard === 'string') return heard
  return commandOf(heard.line) === 'quit' ? 'quit' : undefined
}

/** One page, until it is answered or left. */
async function ask(
  talk: Talk,
  model: Model,
  sheet: Paper,
  page: Page,
  interview: Interview,
  earlier: Map<string, readonly Said[]>,
): Promise<Turn> {
  const before = page.questions.map((q) => earlier.get(q.key))
  talk.print(`\n${pageText(sheet, page)}`)
  const again = before.every((says) => says !== undefined)
  if (again) talk.print(`  Before, you answered: ${page.questions.map((q, i) => answerWords(q, before[i]!)).join(' / ')} (k keeps that)`)
  for (;;) {
    const heard = await talk.hear('> ')
    if (typeof heard === 'string') return { interview, stop: heard }
    const read = page.questions.length === 1 ? typed(page.questions[0]!, heard.line) : typedPage(page.questions.length, heard.line)
    if ('wrong' in read) talk.print(`  ${read.wrong}`)
    else if ('command' in read) {
      if (read.command === 'quit') return { interview, stop: 'quit' }
      if (read.command === 'why') talk.print(whyText(model, sheet, page))
      else if (read.command === 'back') {
        const previous = back(interview)
        if (previous) return { interview: previous }
        talk.print('  This is the first question.')
      } else if (again)
        return {
          interview: answer(
            interview,
            page.questions.map((question, i) => ({ question, says: before[i]! })),
          ),
        }
      else talk.print('  There is no earlier answer to keep.')
    } else {
      const { replies, stop } =
        'says' in read
          ? { replies: [{ question: page.questions[0]!, says: read.says }], stop: undefined }
          : await sides(talk, page.questions, read.marks)
      if (stop === 'back') continue
      for (const { question, says } of replies) earlier.set(question.key, says)
      return { interview: answer(interview, replies), ...(stop ? { stop } : {}) }
    }
  }
}

type Mark = 'yes' | 'no' | 'not sure'
/** Replies to a page of yes/no questions; asks which side where the weak leg does not tell. When it stops, what was told stands. */
async function sides(talk: Talk, questions: readonly Asked[], marks: readonly Mark[]): Promise<{ replies: Reply[]; stop?: Stop | 'back' }> {
  const replies: Reply[] = []
  const open: Asked[] = []
  for (const [i, question] of questions.entries()) {
    const choice = question.choices.find((c) => c.value === marks[i])
    if (marks[i] === 'not sure') replies.push({ question, says: [] })
    else if (choice) replies.push({ question, says: choice.says })
    else open.push(question)
  }
  for (const question of open) {
    talk.print(`  ${question.ask}`)
    for (;;) {
      const heard = await talk.hear('  Which side: 1 left, 2 right, 3 both? > ')
      if (typeof heard === 'string') return { replies, stop: heard }
      const read = typed(question, heard.line)
      if ('command' in read && read.command === 'quit') return { replies, stop: 'quit' }
      if ('command' in read && read.command === 'back') return { replies, stop: 'back' }
      if ('says' in read && read.says.some((s) => s.value === true)) {
        replies.push({ question, says: read.says })
        break
      }
      talk.print('  Give 1, 2 or 3; if you are not sure, take the side that seems worse. b: back to the page.')
    }
  }
  return { replies }
}

const BECAUSE: Record<Done['because'], string> = {
  nothing_would_change: 'No further question would change the answer.',
  little_would_change: 'Further questions would change little.',
}
const MORE: Record<string, readonly Stage[]> = { '1': ['exam'], '2': ['tests'], '3': ['exam', 'tests'] }
/** What somebody adds in their own words, a line each, with what it was taken for. */
async function inOwnWords(talk: Talk, model: Model, kept: Kept): Promise<void> {
  talk.print('Is there anything else that may matter? Tell it in your own words. Enter when there is nothing more.')
  for (;;) {
    const heard = await talk.hear('> ')
    const line = typeof heard === 'string' ? '' : heard.line.trim()
    if (line === '' || commandOf(line) !== undefined || /^(n|no|0)$/i.test(line)) return
    const sentences = sentencesOf(line)
    kept.interview = tell(kept.interview, sentences)
    const understood = readCase(model.findings, kept.interview.file).person?.understood.filter((u) => sentences.includes(u.text)) ?? []
    const names = understood.map((u) => findingName(model, u.finding, 'plain'))
    talk.print(names.length > 0 ? `  Taken for: ${[...new Set(names)].join(', ')}.` : '  Kept for your doctor; I could not reckon with it.')
  }
}

/** After the history: what an examination or tests found, when there were any. */
async function atTheEnd(talk: Talk, model: Model, page: Done, kept: Kept): Promise<Turn> {
  talk.print(`\n${BECAUSE[page.because]}`)
  if (!kept.interview.stages.includes('history')) return { interview: kept.interview, stop: 'quit' }
  await inOwnWords(talk, model, kept)
  const { interview } = kept
  talk.print('Has somebody examined you, or do you have test results? A clinician beside you may answer now.')
  talk.print('   1  Yes, an examination\n   2  Yes, test results\n   3  Yes, both\n   0  No')
  for (;;) {
    const heard = await talk.hear('> ')
    if (typeof heard === 'string') return { interview, stop: heard }
    const line = heard.line.trim().toLowerCase()
    const command = commandOf(line)
    if (command === 'quit' || isNotSure(line) || ['0', 'n', 'no'].includes(line)) return { interview, stop: 'quit' }
    if (command === 'back' && interview.before) return { interview: interview.before }
    if (MORE[line]) {
      talk.print('Enter passes over what was not examined or tested.')
      return { interview: widen(interview, MORE[line]) }
    }
    talk.print('  Give 1, 2, 3 or 0; b: back.')
  }
}

function conclude(talk: Talk, model: Model, sheet: Paper, interview: Interview): void {
  const file = caseFileOf(interview, 'interview')
  const assessment = assess(model, file)
  const { person } = readCase(model.findings, file)
  if (!('causes' in assessment) || !person) throw new Error('The interview made a case that cannot be assessed.')
  talk.print(plainPage(model, assessment, person, sheet))
  talk.print('')
}

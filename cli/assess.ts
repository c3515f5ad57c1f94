import { type Command, Option } from 'commander'
import { type Assessment, assess as assessCase, type Model, readCase, STAGES, type Stage } from '../engine/index.ts'
import { clinicalPage } from './assess/clinical.ts'
import { plainPage } from './assess/plain.ts'
import { assessLines, jobsOption, looksLikeLines } from './batch.ts'
import { EXIT, exitOf, exitWith, Refused } from './exit.ts'
import { holdsLines, nameOf, open, parseCase, readAll } from './input.ts'
import { printIssues } from './issues.ts'
import { loadModel } from './knowledge.ts'
import { paper, rule } from './page.ts'

export type Chosen = { json?: true; plain?: true; stage: Stage; ndjson?: true; full?: true; jobs: number }
/** How a verb says which findings it uses. */
export const stageOption = (what: string): Option => new Option('--stage <stage>', what).choices(STAGES).default('tests')

/** Adds `assess`: a page for each case, or JSON; a stream of lines gives a stream of lines. */
export const assess = (program: Command): void => {
  program
    .command('assess')
    .description('how soon, where, why and what next, for each case')
    .argument('<file...>', 'case files; - is standard input; .ndjson or .jsonl holds one case a line')
    .option('--json', 'the whole assessment as JSON; one line for each case when there are several')
    .option('--plain', 'for the person themselves: plain words, chances as people out of ten')
    .addOption(stageOption('use the findings up to this stage only'))
    .option('--ndjson', 'every line of the input is a case; gives one line of JSON for each, in order')
    .option('--full', 'with lines: give reasons and what to ask next too (some thirty times slower)')
    .addOption(jobsOption())
    .addHelpText(
      'after',
      `
Examples:
  $ legwise assess case.json                 a page for a clinician
  $ legwise assess --plain case.json         the same for the person
  $ legwise assess --stage history --json case.json
  $ legwise assess cases.ndjson > out.ndjson
  $ cat cases.ndjson | legwise assess - --jobs 4

Lines in, lines out: a line that cannot be assessed gives {"line": n, "issues": [...]} and the rest goes on.
Several lines on standard input are taken as one case each; one case that spans lines is taken as such.`,
    )
    .action(async (files: string[], chosen: Chosen) => {
      const model = loadModel()
      const out = new Output(model, chosen, files.length > 1)
      for (const file of files) await out.assess(file)
      out.finish()
    })
}

/** Writes one assessment after the other and remembers how many could not be made. */
class Output {
  readonly #model: Model
  readonly #chosen: Chosen
  readonly #several: boolean
  #done = 0
  #refused = 0
  constructor(model: Model, chosen: Chosen, several: boolean) {
    this.#model = model
    this.#chosen = chosen
    this.#several = several
  }

  async assess(file: string): Promise<void> {
    try {
      const { stream, size } = open(file)
      if (this.#chosen.ndjson || holdsLines(file)) return await this.#lines(file, stream, size)
      if (file !== '-') return this.#one(file, parseCase(file, await readAll(file, stream)))
      const { lines, rest } = await looksLikeLines(stream)
      if (lines) return await this.#lines(file, rest, size)
      this.#one(file, parseCase(file, await readAll(file, rest)))
    } catch (e) {
      if (!(e instanceof Refused)) throw e
      this.#refuse(e.issues)
    }
  }

  async #lines(file: string, input: AsyncIterable<Uint8Array | string>, size: number | undefined): Promise<void> {
    const { stage, full, jobs } = this.#chosen
    const code = await assessLines(this.#model, input, {
      stage,
      full: full ?? false,
      jobs,
      size,
      ...(this.#several ? { file: nameOf(file) } : {}),
    })
    exitWith(code)
    this.#done++
  }

  #one(file: string, input: unknown): void {
    const { stage, json, plain } = this.#chosen
    const result = assessCase(this.#model, input, { stage })
    if (!('urgency' in result)) {
      this.#refuse(result.issues, nameOf(file))
      return
    }
    exitWith(exitOf(result.issues, true))
    if (json) process.stdout.write(`${JSON.stringify(result, null, this.#several ? 0 : 2)}\n`)
    else this.#page(result, input, plain === true)
    this.#done++
  }
  #page(result: Assessment, input: unknown, plain: boolean): void {
    const sheet = paper()
    const { person } = readCase(this.#model.findings, input)
    const page = (plain ? plainPage : clinicalPage)(this.#model, result, person!, sheet)
    process.stdout.write(`${this.#done > 0 ? `\n\n${rule(sheet).replaceAll('─', '═')}\n` : ''}${page}\n`)
  }

  #refuse(issues: Refused['issues'], heading?: string): void {
    this.#refused++
    printIssues(paper(process.stderr), issues, heading)
  }
  /** Nothing assessed at all is a refusal; some of several is a part. */
  finish(): void {
    if (this.#refused > 0) exitWith(this.#done === 0 ? EXIT.refused : EXIT.partly)
  }
}

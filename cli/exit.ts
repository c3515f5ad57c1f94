import type { Issue } from '../engine/index.ts'

/** What the program's exit code says; docs/reference/exit-codes.md tells the same. */
export const EXIT = {
  fine: 0,
  /** done, but something in the input was not used or some of it failed */
  partly: 1,
  /** the input could not be assessed, or the command line is wrong */
  refused: 2,
  /** our fault */
  bug: 3,
  /** legwise is not set up on this machine */
  unready: 4,
  /** whoever read our output went away, as `head` does (128 + SIGPIPE) */
  unread: 141,
} as const
export type Exit = (typeof EXIT)[keyof typeof EXIT]

/** Raises the program's exit code; a worse one that stands stays. */
export const exitWith = (code: Exit): void => {
  process.exitCode = Math.max(Number(process.exitCode ?? 0), code)
}

/** What was given cannot be worked with. `cli/main.ts` prints the issues and exits with `code`. */
export class Refused extends Error {
  readonly issues: readonly Issue[]
  readonly code: Exit
  constructor(issues: readonly Issue[], code: Exit = EXIT.refused) {
    super(issues.map((i) => i.what).join(' '))
    this.issues = issues
    this.code = code
  }
}
/** A refusal of one thing: where, what, and what to do about it. */
export const refuse = (at: string, what: string, tip?: string): Refused =>
  new Refused([{ level: 'error', at, what, ...(tip === undefined ? {} : { tip }) }])

/** What the issues of one input make of the exit code: an error among them means that something was not used. */
export const exitOf = (issues: readonly Issue[], assessed: boolean): Exit =>
  !assessed ? EXIT.refused : issues.some((i) => i.level === 'error') ? EXIT.partly : EXIT.fine

import { Command, CommanderError } from 'commander'
import { ENGINE } from '../engine/index.ts'
import { assess } from './assess.ts'
import { check } from './check.ts'
import { compare } from './compare.ts'
import { evaluate } from './evaluate.ts'
import { EXIT, Refused } from './exit.ts'
import { printIssues } from './issues.ts'
import { lesion } from './lesion.ts'
import { next } from './next.ts'
import { paper } from './page.ts'
import { schema } from './schema.ts'
import { simulate } from './simulate.ts'
import { sources } from './sources.ts'
import { start } from './start.ts'
import { web } from './web.ts'
import { why } from './why.ts'

const VERBS = [web, start, assess, check, why, next, lesion, compare, simulate, evaluate, sources, schema]

const program = new Command('legwise')
  .description(
    'Why is one of my legs weaker than the other? How soon, where, why, and what next.\nInformation that prepares a visit, not a diagnosis.',
  )
  .version(ENGINE)
  .exitOverride()
  .showHelpAfterError('Run with --help to see what is possible.')
  .showSuggestionAfterError()
  .addHelpText(
    'after',
    `
Examples:
  $ legwise web                        the web app
  $ legwise start                      the interview in the terminal
  $ legwise assess case.json           the assessment of a case file
  $ legwise why case.json als          why not ALS?

Exit codes:
  0  fine
  1  done, but something in the input was not used, or some of it failed
  2  the input could not be assessed, or the command line is wrong
  3  a fault of ours; please report it
  4  legwise is not set up`,
  )
for (const verb of VERBS) verb(program)

// Whoever reads our output may stop early, as head does.
process.stdout.on('error', (e: NodeJS.ErrnoException) => {
  if (e.code === 'EPIPE') process.exit(EXIT.unread)
  throw e
})

try {
  await program.parseAsync()
} catch (e) {
  if (e instanceof CommanderError) process.exitCode = e.exitCode === 0 ? EXIT.fine : EXIT.refused
  else if (e instanceof Refused) {
    printIssues(paper(process.stderr), e.issues)
    process.exitCode = e.code
  } else {
    process.stderr.write(
      `legwise failed; the fault is ours, not yours. Please report it with the command you gave and these lines:\n\nlegwise ${ENGINE}, Node ${process.versions.node}\n${e instanceof Error ? (e.stack ?? e.message) : String(e)}\n`,
    )
    process.exitCode = EXIT.bug
  }
}

import type { Issue } from '../engine/index.ts'
import { ink, type Paper, row } from './page.ts'

/** Issues one below the other: level, place, what, and what to do about it. */
export const issueLines = (paper: Paper, issues: readonly Issue[], indent = 0): string[] =>
  issues.flatMap(({ level, at, what, tip }) => [
    ...row(paper, indent, [
      { text: level, width: 7, ink: level === 'error' ? ['red', 'bold'] : ['yellow'] },
      { text: at ? `${at}: ${what}` : what },
    ]),
    ...(tip
      ? row(paper, indent, [
          { text: '', width: 7 },
          { text: tip, ink: ['dim'] },
        ])
      : []),
  ])

/** Issues on standard error, with the input's name above them when there are several inputs. */
export function printIssues(paper: Paper, issues: readonly Issue[], heading?: string): void {
  const lines = [...(heading ? [ink(paper, heading, 'bold')] : []), ...issueLines(paper, issues, heading ? 2 : 0)]
  process.stderr.write(`${lines.join('\n')}\n`)
}

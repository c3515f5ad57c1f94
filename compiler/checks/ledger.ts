import type { Issue } from '../read.ts'

/** An exception that somebody has given a reason for: `check  where  why` in exceptions.txt. */
type Exception = { line: number; check: string; where: string; why: string }
export type Found = Issue & { check: string }

/** Parses the ledger: columns parted by two or more spaces; lines that begin with # are for people. */
export const readLedger = (text: string): Exception[] =>
  text.split('\n').flatMap((row, i) => {
    if (row.trim() === '' || row.startsWith('#')) return []
    const [check = '', where = '', ...why] = row.split(/\s{2,}/)
    return [{ line: i + 1, check, where, why: why.join('  ') }]
  })

/** Takes out what the ledger excuses, and reports the exceptions that excuse nothing or do not say why. */
export function applyLedger(found: readonly Found[], ledger: readonly Exception[]): Found[] {
  const excuses = (e: Exception, f: Found) => e.check === f.check && e.where !== '' && f.at.startsWith(e.where)
  const complaint = (level: Issue['level'], e: Exception, what: string, tip: string): Found => ({
    check: 'exceptions',
    level,
    at: `compiler/checks/exceptions.txt:${e.line}`,
    what,
    tip,
  })
  return [
    ...found.filter((f) => !ledger.some((e) => excuses(e, f))),
    ...ledger.flatMap((e) => {
      if (e.why.trim() === '') return [complaint('error', e, 'An exception without a reason.', 'Say why, and what would let us remove it.')]
      if (found.some((f) => excuses(e, f))) return []
      return [complaint('warning', e, `${e.check} has nothing to say of ${e.where} any more.`, 'Delete the line.')]
    }),
  ]
}

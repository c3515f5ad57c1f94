import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The ids that the published case format promises. */
type CaseFormat = { findings: ReadonlySet<string>; causes: ReadonlySet<string> }

/** Ids of a table cell: `risk.` + `a` `b` stands for risk.a and risk.b; `difficulty.a` `.b` for difficulty.a and difficulty.b. */
export function idsOfCell(cell: string): string[] {
  let prefix = ''
  return [...cell.matchAll(/`([^`]+)`/g)].flatMap(([, token]) => {
    const name = token!
    if (name.endsWith('.')) {
      prefix = name
      return []
    }
    if (name.startsWith('.')) return [prefix + name.slice(1)]
    if (!name.includes('.')) return [prefix + name]
    prefix = name.slice(0, name.indexOf('.') + 1)
    return [name]
  })
}

/** Reads the ids out of the reference page (Markdown), so that page and knowledge cannot drift apart. */
export function readCaseFormat(page: string): CaseFormat {
  const [facts = '', truth = ''] = page.split(/^## Truth$/m)
  const rows = facts.split('\n').filter((line) => /^\| `/.test(line))
  const families = truth.split('\n').filter((line) => line.startsWith('- '))
  return {
    findings: new Set(rows.flatMap((row) => idsOfCell(row.split(' | ')[0]!))),
    causes: new Set([...families.flatMap(idsOfCell), 'something_else']),
  }
}

let known: CaseFormat | undefined
/** The case format of this repository. @throws when the page is not there */
export const caseFormat = (): CaseFormat =>
  (known ??= readCaseFormat(readFileSync(join(import.meta.dirname, '../../docs/reference/case-format.md'), 'utf8')))

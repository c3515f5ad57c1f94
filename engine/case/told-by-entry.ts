import type { Finding, Side } from '../knowledge.ts'
import { type Named, nearest } from '../nearest.ts'
import { acceptedBy, accepts } from './accepted.ts'
import type { Claim } from './claim.ts'
import { atEntry, type Entry, entryOf } from './entry.ts'
import type { FactInWords } from './in-words.ts'
import { error, type Issue, shown, warning } from './issue.ts'
import { tokensOf } from './tokens.ts'
import { unanimous } from './where.ts'

/** What one entry of the list of findings tells: claims, by its id, a fact in words, and what is wrong with it. */
type ToldByEntry = { claims: readonly Claim[]; words: readonly FactInWords[]; issues: readonly Issue[] }

/**
 * Reads one entry of the list of findings.
 * @param index its place in the list
 */
export function readEntry(findings: ReadonlyMap<string, Finding>, raw: unknown, index: number): ToldByEntry {
  const entry = entryOf(raw, index)
  if (Array.isArray(entry)) return wrong(...entry)
  if (entry.id === 'other') return ofOther(entry, index)
  const finding = findings.get(entry.id)
  // A clue has no id of the case format: it is told in words.
  if (!finding || finding.told_as) return wrong(unknownId(entry.id, findings, index))
  return ofFinding(finding, entry, index)
}
const NONE: readonly never[] = []
const wrong = (...issues: Issue[]): ToldByEntry => ({ claims: NONE, words: NONE, issues })

function ofOther({ text, stage = 'history', value, side }: Entry, index: number): ToldByEntry {
  if (text === undefined)
    return wrong(error(atEntry(index), 'A finding "other" without its text.', 'Say the fact in "text" and whether it is so in "value".'))
  if (typeof value !== 'boolean')
    return wrong(
      error(
        `${atEntry(index)}.value`,
        `${shown(value)} does not say whether ${shown(text)} is so; it was not used.`,
        'Give true (it is so) or false (it is not).',
      ),
    )
  return { claims: NONE, words: [{ index, text, stage, value, side, as: 'fact' }], issues: NONE }
}

const namedIn = new WeakMap<ReadonlyMap<string, Finding>, readonly Named[]>()
/** What an entry can name. */
function namedOf(findings: ReadonlyMap<string, Finding>): readonly Named[] {
  let named = namedIn.get(findings)
  if (!named) {
    named = [...findings.values()].filter((f) => !f.told_as).map(({ id }) => ({ id }))
    namedIn.set(findings, named)
  }
  return named
}

function unknownId(id: string, findings: ReadonlyMap<string, Finding>, index: number): Issue {
  const near = nearest(id, namedOf(findings))
  const tip = near.length
    ? `Did you mean ${near.join(', ')}?`
    : 'The ids are listed in docs/reference/case-format.md. A fact without an id goes into "other".'
  return error(atEntry(index), `No finding is called ${shown(id)}; it was not used.`, tip)
}

function ofFinding(finding: Finding, { id, side, value, detail }: Entry, index: number): ToldByEntry {
  if (!accepts(finding, value))
    return wrong(
      error(`${atEntry(index)}.value`, `${shown(value)} is not a value of ${id}; it was not used.`, `Give ${acceptedBy(finding)}.`),
    )
  if (finding.sided === true && side === undefined)
    return wrong(
      error(`${atEntry(index)}.side`, `${id} has a side, and none is given; it was not used.`, 'Add "side": "left", "right" or "both".'),
    )
  const lies = finding.sided === 'optional' ? liesOn(side, detail) : undefined
  const claim = (on: Side | undefined): Claim =>
    detail === undefined && lies === undefined
      ? { index, finding, side: on, value }
      : { index, finding, side: on, value, ...(detail !== undefined && { detail }), ...(lies && { lies }) }
  const denied = value === false || value === finding.denies
  return {
    claims: finding.sided !== true ? [claim(undefined)] : side === 'both' ? [claim('left'), claim('right')] : [claim(side)],
    words: detail === undefined || denied ? NONE : [detailOf(finding, { side, value }, detail, index)],
    issues:
      finding.sided === false && side !== undefined
        ? [warning(`${atEntry(index)}.side`, `${id} has no side; ${shown(side)} was ignored.`, 'Leave the side out.')]
        : NONE,
  }
}

/** The words beside a result, which tell more than it does. */
function detailOf({ id, stage }: Finding, { side, value }: Pick<Entry, 'side' | 'value'>, text: string, index: number): FactInWords {
  const shows = id.startsWith('imaging.') ? wordsOf(String(value)) : undefined
  return { index, text, stage, value: true, side, as: 'detail', shows }
}
/** A result of a scan as words; one that leaves open which of two it is says neither. */
const wordsOf = (result: string) => (result.includes('_or_') ? '' : result.replaceAll('_', ' '))

/** The one side on which a result lies, as its entry or the words beside it tell; undefined where they do not, or tell both. */
function liesOn(side: Entry['side'], detail: string | undefined): Side | undefined {
  const told = side ?? (detail === undefined ? undefined : unanimous(tokensOf(detail).marks))
  return told === 'left' || told === 'right' ? told : undefined
}

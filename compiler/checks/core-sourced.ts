import { idOf } from '../clues.ts'
import type { Cause, Clue } from '../schema.ts'
import { type Check, error, fileOf } from './check.ts'
import { citationsIn } from './citations.ts'

/** How many sources a cause needs, and how many of its discriminators must have one. */
const SOURCES = 3
const DISCRIMINATORS = 5

type Discriminator = Cause['discriminators'][number]
const findingOf = (d: Discriminator) => (typeof d === 'string' ? d : d.finding)
/** A discriminator has a source of its own, or one of the cause's entries on it has. */
const isSourced = (c: Cause, d: Discriminator, clues: readonly Clue[]): boolean => {
  if (typeof d !== 'string') return true
  const entries = [
    c.findings[d],
    c.risks[d],
    ...c.strikes.map((s) => s.findings?.[d]),
    clues.find((clue) => idOf(clue) === d)?.causes[c.id],
  ]
  return entries.some((e) => e?.source !== undefined && e.where !== undefined)
}

export const coreSourced: Check = {
  name: 'core-sourced',
  why: 'How common a cause is, how soon it must be seen and what tells it from its neighbours decide the answer.',
  check: ({ written: { causes, clues } }) =>
    causes.flatMap((c) => {
      const at = fileOf('causes', c)
      const { per_100k_year } = c.incidence
      const sources = new Set(citationsIn(c).map((x) => x.source))
      const unsourced = c.discriminators.filter((d) => !isSourced(c, d, clues)).map(findingOf)
      const tip = 'Read a study or guideline and cite it: source and where.'
      return [
        ...(per_100k_year.source ? [] : [error(`${at} incidence.per_100k_year`, 'How common it is has no source.', tip)]),
        ...(c.urgency.source ? [] : [error(`${at} urgency`, 'How soon it must be seen has no source.', tip)]),
        ...(sources.size >= SOURCES ? [] : [error(at, `Only ${sources.size} sources.`, `A cause needs at least ${SOURCES}.`)]),
        ...(c.discriminators.length - unsourced.length >= DISCRIMINATORS
          ? []
          : [
              error(
                `${at} discriminators`,
                `Only ${c.discriminators.length - unsourced.length} have a source; these have none: ${unsourced.join(', ') || 'the list is short'}.`,
                `Give ${DISCRIMINATORS} of them one: here ({ finding, source, where }) or where the cause speaks of the finding.`,
              ),
            ]),
      ]
    }),
}

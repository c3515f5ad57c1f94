import type { Knowledge } from '../../engine/knowledge.ts'
import { nearest } from '../../engine/nearest.ts'
import type { Issue, Written } from '../read.ts'

/** What a check reads: every file as it is written, and the knowledge made of it. */
export type Checked = { written: Written; knowledge: Knowledge }
/** One rule that the knowledge keeps. `check` returns an issue with a way out for each place that breaks it; empty when all is well. */
export type Check = { name: string; why: string; check: (checked: Checked) => Issue[] }

/** Path of an entry's file below `knowledge/`. */
export const fileOf = (kind: keyof Written, entry: { id: string; family?: string; stage?: string }): string =>
  kind === 'causes'
    ? `causes/${entry.family}/${entry.id}.yaml`
    : kind === 'findings'
      ? `findings/${entry.stage}/${entry.id}.yaml`
      : kind === 'sources' || kind === 'rules' || kind === 'requests' || kind === 'clues' || kind === 'phrases' || kind === 'stories'
        ? `${kind}/${entry.id}.yaml`
        : kind === 'selfTests'
          ? `self-tests/${entry.id}.yaml`
          : `anatomy/${kind}/${entry.id}.yaml`

/** An issue at a place; errors keep the knowledge from being used, warnings do not. */
export const error = (at: string, what: string, tip: string): Issue => ({ level: 'error', at, what, tip })
export const warning = (at: string, what: string, tip: string): Issue => ({ level: 'warning', at, what, tip })

/** The known names most like a wrong one, for tips: "Did you mean ...?" or where to look. */
export function didYouMean(wrong: string, known: Iterable<string>, otherwise: string): string {
  const near = nearest(
    wrong,
    [...known].map((id) => ({ id })),
  )
  return near.length > 0 ? `Did you mean ${near.join(', ')}? ${otherwise}` : otherwise
}

import { useRef } from 'preact/hooks'
import type { Entry } from '../bench-case.ts'
import type { Bench } from '../use-bench.ts'

/** What a part of the sheet shows of it, as far as it can change. */
const shownOf = ({ now: { key, told, sheet } }: Bench, ids: RegExp): readonly unknown[] => [
  key,
  told,
  sheet.affected,
  ...sheet.entries.filter((e: Entry) => ids.test(e.id)),
  ...Object.entries(sheet.texts).flatMap(([text, said]) => (ids.test(text.replace(/^unread\./, '')) ? [text, said] : [])),
]

/**
 * The bench as it was when anything that a part of the sheet shows last changed, so that a key draws one part anew and not the whole sheet. The
 * rest of that sheet may be old: what is changed goes by `set`, which has the sheet that stands.
 * @param ids the findings of the part
 */
export function usePartOfSheet(bench: Bench, ids: RegExp): Bench {
  const shown = shownOf(bench, ids)
  const kept = useRef({ bench, shown })
  const before = kept.current.shown
  if (shown.length !== before.length || shown.some((x, i) => x !== before[i])) kept.current = { bench, shown }
  return kept.current.bench
}

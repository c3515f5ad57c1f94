import type { Asked, Model, Said } from '../../engine/index.ts'
import { type Kept, type Turn, withTurn } from '../parts/kept.ts'
import { pageAt } from './page.ts'
import type { PageView } from './protocol.ts'

type Given = { kept: Kept; at: number }
/** More choices than these are not reckoned ahead: the battery is the person's. */
const FEW = 7
/** Kept until the next page is asked for, and a few more for whoever goes back. */
const MOST = 24

/**
 * Pages, each reckoned ahead while somebody reads the one before it: for every answer of a short question, for "none of these" and for all
 * left open.
 * `rest` lets whoever asks in between go first.
 */
export function pagesAhead(rest: (then: () => void) => void): (model: Model, given: Given) => PageView {
  const known = new Map<string, PageView>()
  let asked = 0
  const reckon = (model: Model, given: Given): PageView => {
    const key = nameOf(given)
    const page = known.get(key) ?? pageAt(model, given)
    known.delete(key)
    known.set(key, page)
    for (const old of known.keys()) if (known.size > MOST) known.delete(old)
    return page
  }
  return (model, given) => {
    const page = reckon(model, given)
    const now = ++asked
    const next = given.at >= given.kept.turns.length ? answersOf(page) : []
    const step = () => {
      const turn = next.shift()
      if (!turn || now !== asked) return
      reckon(model, { kept: withTurn(given.kept, turn), at: given.at + 1 })
      rest(step)
    }
    rest(step)
    if (now === 1) rest(() => throughOpening(model, given.kept, reckon))
    return page
  }
}

/** Pages before the first red flags. */
const OPENING = 8
/**
 * Goes on to the first red flags, as if all before them were left open. They need what no page before them does, and whoever hurries through those
 * need not wait for it.
 */
function throughOpening(model: Model, kept: Kept, reckon: (model: Model, given: Given) => PageView): void {
  let now = kept
  for (let i = 0; i < OPENING; i++) {
    const page = reckon(model, { kept: now, at: now.turns.length })
    const open = answersOf(page).at(-1)
    if (page.kind !== 'opening' || !open) return
    now = withTurn(now, open)
  }
}

const nameOf = ({ kept, at }: Given): string => `${at} ${JSON.stringify([kept.turns, kept.file, kept.extra, kept.story])}`

/** The turns that this page can become, as the page itself would keep them. */
function answersOf({ kind, questions }: PageView): Turn[] {
  if (kind === 'done') return []
  const turn = (says: (q: Asked) => readonly Said[]): Turn => ({
    kind,
    replies: questions.map((q) => ({ key: q.key, id: q.id, says: says(q) })),
  })
  const [question] = questions
  if (questions.length > 1)
    return [turn((q) => q.choices.find((c) => c.value === 'no' || c.value === q.denies)?.says ?? []), turn(() => [])]
  if (!question || question.several || question.number || question.choices.length > FEW) return [turn(() => [])]
  return [...question.choices.toReversed().map((c) => turn(() => c.says)), turn(() => [])]
}

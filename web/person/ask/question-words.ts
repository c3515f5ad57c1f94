import type { Asked, Choice } from '../../../engine/index.ts'
import { t, worded } from '../../parts/words.ts'

/** A question and its reason: the message files have those that the engine asks before all findings. */
export function askWords(q: Asked): { ask: string; why: string } {
  const [ask, why] = [`ask.${q.id}`, `why.${q.id}`]
  return { ask: worded(ask) ? t(ask) : q.ask, why: worded(why) ? t(why) : q.why }
}

/** What a page of several questions is about: red flags, or what their names begin with. */
export function pageTitle(kind: string, ids: readonly string[]): string {
  const about = `page.${ids[0]?.slice(0, ids[0].indexOf('.'))}`
  // Of an alarm page the title asks what people have had; where it asks for nothing but what makes an illness likelier, that is no event.
  const plain = kind !== 'red_flags' || ids.every((id) => id.startsWith('risk.'))
  return plain && worded(about) ? t(about) : t('flags.title')
}

/** Where the title of a page asks what its names answer, a name is the whole question. */
const TITLE_ASKS = new Set(['pain'])
/** A question among several: in the interview's first pages by its name, everywhere else as it is asked. */
export function rowWords(kind: string, q: Asked, name: string): { short: string; full: string } {
  const { ask } = askWords(q)
  if (kind !== 'opening') return { short: ask, full: '' }
  return { short: name, full: titleAsks(kind, q.id) ? '' : ask }
}
export const titleAsks = (kind: string, id: string): boolean => kind === 'opening' && TITLE_ASKS.has(id.slice(0, id.indexOf('.')))

/** A choice in full: yes and no and sides from the message files, all else from the knowledge. */
export function choiceWords(q: Asked, choice: Choice): string {
  const own = `choice.${q.id}.${choice.value}`
  if (worded(own)) return t(own)
  const side = q.sides.length === 1 && q.sides[0] !== undefined
  const plain = `choice.${choice.value}${choice.value === 'yes' && side ? `_${q.sides[0]}` : ''}`
  return isYesNo(q) && worded(plain) ? t(plain) : choice.label
}
export const isYesNo = (q: Asked): boolean => !q.several && q.choices.some((c) => c.value === 'no')

/** Under what name the answers to a page are kept while they are not given. */
export const unfinishedOf = (questions: readonly Pick<Asked, 'key'>[]): string => questions.map((q) => q.key).join()

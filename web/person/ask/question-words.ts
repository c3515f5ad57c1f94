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
  return kind !== 'red_flags' && worded(about) ? t(about) : t('flags.title')
}

/** A choice in full: yes and no and sides from the message files, all else from the knowledge. */
export function choiceWords(q: Asked, choice: Choice): string {
  const own = `choice.${q.id}.${choice.value}`
  if (worded(own)) return t(own)
  const side = q.sides.length === 1 && q.sides[0] !== undefined
  const plain = `choice.${choice.value}${choice.value === 'yes' && side ? `_${q.sides[0]}` : ''}`
  return isYesNo(q) && worded(plain) ? t(plain) : choice.label
}
export const isYesNo = (q: Asked): boolean => !q.several && q.choices.some((c) => c.value === 'no')

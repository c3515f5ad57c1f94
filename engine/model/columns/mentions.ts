import type { Cause, Expectation } from '../../knowledge.ts'

/** A cause (by index) that names a finding: a risk of it, or what it or one of its strikes brings. */
type Mention = { cause: number; entry: Expectation | 'risk'; ofStrike: boolean }
export type Mentions = ReadonlyMap<string, readonly Mention[]>

/** Every mention of every finding. */
export function mentionsIn(causes: readonly Cause[]): Mentions {
  const mentions = new Map<string, Mention[]>()
  const note = (id: string, mention: Mention) => {
    const known = mentions.get(id)
    if (known) known.push(mention)
    else mentions.set(id, [mention])
  }
  causes.forEach((c, cause) => {
    for (const id in c.risks) note(id, { cause, entry: 'risk', ofStrike: false })
    for (const [id, entry] of Object.entries(c.findings)) note(id, { cause, entry, ofStrike: false })
    for (const { findings } of c.strikes)
      for (const [id, entry] of Object.entries(findings ?? {})) note(id, { cause, entry, ofStrike: true })
  })
  return mentions
}

/** True when an expectation of a finding says anything of this value of it. */
export const speaksOf = ({ p }: Expectation, value: string | undefined): boolean =>
  value === undefined || typeof p === 'number' || value in p

/**
 * Which causes speak of a finding or of one value of it, whether the phase matters in what they say, and whether place or phase matter in
 * what causes say of any value.
 */
export function speakersOf(id: string, value: string | undefined, mentions: Mentions) {
  const all = mentions.get(id) ?? []
  const speaking = new Set<number>()
  let byPhase = false
  let byRow = false
  for (const { cause, entry, ofStrike } of all) {
    const timed = entry !== 'risk' && entry.phases !== undefined
    byRow ||= ofStrike || timed
    if (entry === 'risk' ? value !== undefined : !speaksOf(entry, value)) continue
    speaking.add(cause)
    byPhase ||= timed
  }
  return { speaking: [...speaking], byPhase, byRow }
}

import { type Claim, ENGINE, type Model, URGENCIES } from '../../../engine/index.ts'
import { namedIn } from '../../../engine/urgency/candidates.ts'
import { missing, said } from '../../../engine/urgency.ts'
import { findingName } from '../names.ts'
import type { LetterBack } from './letter-view.ts'
import { nextOf } from './next.ts'
import { seeOf } from './see.ts'
import { type Weighed, weighed } from './weighed.ts'

/** What a letter tells of a case, or why it cannot be assessed. */
export function letterOf(model: Model, given: { file: object; visit: string }): LetterBack {
  const read = weighed(model, given.file)
  const see = seeOf(model, given)
  if ('refused' in read || 'refused' in see) return { refused: 'refused' in see ? see.refused : [] }
  return { see, next: nextOf(model, given), denied: deniedFlags(model, read), engine: ENGINE, knowledge: model.knowledge.version }
}

/** What was denied or not found and so keeps a red flag from standing. */
function deniedFlags(model: Model, { evidence }: Weighed): string[] {
  const s = said(evidence.person, evidence.claims)
  const gravest = new Map<string, number>()
  for (const rule of model.knowledge.rules) {
    if (missing(rule.when, s, model.findings) !== undefined) continue
    for (const id of new Set(namedIn(rule.when)))
      if (s.by.get(id)?.every(isDenial)) gravest.set(id, Math.max(gravest.get(id) ?? 0, URGENCIES.indexOf(rule.level)))
  }
  return [...gravest].sort(([x, p], [y, q]) => q - p || (x < y ? -1 : 1)).map(([id]) => findingName(model, id, 'clinical'))
}
const isDenial = ({ finding, value }: Claim): boolean =>
  value === false || (finding.kind === 'any_of' && value === finding.denies) || (finding.kind === 'level' && value === 'none')

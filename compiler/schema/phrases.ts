import { z } from 'zod'
import { alternativesOf } from '../../engine/case/alternatives.ts'
import { wordsOfPhrase } from '../../engine/case/phrases.ts'
import { id, toldIn } from './parts.ts'

const value = z.union([z.string(), z.boolean()])
const phrase = toldIn.superRefine((words, context) => {
  try {
    for (const group of alternativesOf(words)) group.forEach(wordsOfPhrase)
  } catch (e) {
    context.addIssue({ code: 'custom', message: (e as Error).message })
  }
})
const words = z.array(phrase).min(1)
/** A reflex may be told in one figure. */
const qualityWords = z.array(z.union([phrase, z.string().regex(/^\d$/)])).min(1)
const says = z.array(z.strictObject({ value, words })).min(1)

/**
 * What the values of a finding of the case format are told as in words: outright (`says`), or by a name of the finding (`named`) with a
 * quality beside it (`qualities`, its own or those of another finding); see engine/case/said.ts.
 */
export const Phrases = z.strictObject({
  id,
  finding: id,
  says: says.optional(),
  named: words.optional(),
  /** words of which one must, or none may, stand in the same sentence as the name */
  with: words.optional(),
  not_with: words.optional(),
  /** what only sounds like its name ("abdominal reflex") */
  not_named: words.optional(),
  /** what "no" before its name tells */
  none_is: value.optional(),
  /** `denied`: what a quality that is denied tells ("not weak"); of a yes/no finding it is the other one */
  qualities: z
    .array(z.strictObject({ value, denied: value.optional(), words: qualityWords }))
    .min(1)
    .optional(),
  qualities_of: id.optional(),
  /** what is told of many findings at once, in the qualities of this finding or outright; `normal` is what is normal of each */
  groups: z
    .array(
      z
        .strictObject({
          findings: z.array(id).min(1),
          named: words.optional(),
          says: says.optional(),
          /** not swept over where one of these is not normal on that side */
          unless: z.array(id).optional(),
          /** words that, in the same sentence, say that something else is meant */
          not_with: words.optional(),
        })
        .refine((g) => g.named || g.says, 'Give `named`, `says` or both.'),
    )
    .min(1)
    .optional(),
})
export type Phrases = z.infer<typeof Phrases>

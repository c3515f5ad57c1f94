import { z } from 'zod'
import { SETTINGS } from '../knowledge.ts'
import { error, type Issue, shown, warning } from './issue.ts'

export const FORMAT = 'legwise-case/1'
/** More findings than a person can have; guards against a file that is not a case. */
const MOST_FINDINGS = 2000

/** The case file as others write it; the same object gives the published JSON Schema. */
export const CaseFile = z.looseObject({
  format: z.literal(FORMAT),
  id: z.string().min(1).max(200).optional(),
  person: z.looseObject({ age: z.number().min(0).max(120).optional(), sex: z.enum(['female', 'male', 'other']).optional() }).optional(),
  setting: z.enum(SETTINGS).optional(),
  affected: z.enum(['left', 'right', 'both', 'none']).optional(),
  worse: z.enum(['left', 'right']).optional(),
  narrative: z.string().max(20_000).optional(),
  narrative_unread: z.boolean().optional().describe('the narrative is for people only'),
  asked: z.boolean().optional().describe('the facts were asked for one by one: what is missing is unknown, and not passed over in silence'),
  findings: z.array(z.unknown()).max(MOST_FINDINGS),
  truth: z.unknown().optional(),
  source: z.unknown().optional(),
})
export type CaseFile = z.infer<typeof CaseFile>

const TIPS: Record<string, string> = {
  format: `Begin the file with "format": "${FORMAT}".`,
  id: 'Give a short name of 1 to 200 letters, or leave it out.',
  person: 'Write { "age": 53, "sex": "female" }, or leave it out.',
  asked: 'Give true where the facts were asked for one by one, or leave it out.',
  narrative_unread: 'Give true where the story is for people only, or leave it out.',
  narrative: 'Give the story as one text of at most 20,000 letters, or leave it out.',
  'person.age': 'Give the age in years, 0 to 120, or leave it out when it is not known.',
  'person.sex': 'Use female, male or other, or leave it out.',
  setting: `Use one of: ${SETTINGS.join(', ')}.`,
  affected: 'Use left, right, both or none: the leg that is weak.',
  worse: 'Use left or right, and only beside "affected": "both".',
  findings: `Give a list of findings, at most ${MOST_FINDINGS}: [{ "id": "onset.tempo", "value": "days" }].`,
}

/**
 * A file that was looked at. What refuses a file refuses it whole (`refused`); its findings are there all the same, where it has a list of
 * them, so that what is wrong with them can be told along with it.
 */
export type Looked = { file: CaseFile | undefined; refused: boolean; issues: readonly Issue[] }

/** Looks at a case file as a whole, and not yet at its findings. */
export function lookAtFile(input: unknown): Looked {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    const what = `A case file is one JSON object; this is ${Array.isArray(input) ? 'a list' : shown(input)}.`
    return { file: undefined, refused: true, issues: [error('', what, TIPS['format'])] }
  }
  const read = CaseFile.safeParse(input)
  return read.success
    ? { file: read.data, refused: false, issues: oddities(read.data) }
    : { file: listAlone(input), refused: true, issues: read.error.issues.map(({ path }) => refusal(path, input)) }
}

/** Of a file that is refused, the findings alone; undefined where there is no list of them. */
function listAlone(input: object): CaseFile | undefined {
  const findings = 'findings' in input ? input.findings : undefined
  return Array.isArray(findings) && findings.length <= MOST_FINDINGS ? { format: FORMAT, findings } : undefined
}

function refusal(path: readonly PropertyKey[], input: object): Issue {
  const at = path.join('.')
  const given = path.reduce<unknown>((x, k) => (x as Record<PropertyKey, unknown> | undefined)?.[k], input)
  if (given === undefined) return error(at, `"${at}" is missing.`, TIPS[at])
  if (at === 'findings' && Array.isArray(given)) return error(at, `${given.length} findings: too many.`, TIPS[at])
  return error(at, `${shown(given)} cannot be read as ${at || 'a case'}.`, TIPS[at])
}

/** What deserves a look although it can be used. */
function oddities({ affected, worse, findings, narrative = '', narrative_unread: unread }: CaseFile): Issue[] {
  const tellsStory = narrative.trim() !== '' && !unread
  const odd: [boolean, Issue][] = [
    [
      worse !== undefined && affected !== 'both',
      warning('worse', `"worse" says nothing when affected is ${shown(affected)}.`, TIPS['worse']),
    ],
    [
      affected === 'none',
      warning('affected', 'No leg is said to be weak. legwise is made for a weak leg; read the answer with that in mind.'),
    ],
    [
      findings.length === 0 && !tellsStory,
      warning(
        'findings',
        'No finding is given; the answer rests on how common each cause is, and the level is what caution says.',
        TIPS['findings'],
      ),
    ],
  ]
  return odd.flatMap(([is, issue]) => (is ? [issue] : []))
}

/** What neither the file nor its words say of who it is. */
export const unsaid = ({ affected, age, sideAssumed }: { affected: unknown; age: unknown; sideAssumed?: true | undefined }): Issue[] => [
  ...(sideAssumed
    ? [warning('affected', 'Which leg it is is not said; what is told of one leg was read as if of the left.', TIPS['affected'])]
    : []),
  ...(affected === undefined ? [warning('affected', 'Which leg is weak is not said.', TIPS['affected'])] : []),
  ...(age === undefined
    ? [warning('person.age', 'The age is not known; how common each cause is was taken for an adult of middle age.', TIPS['person.age'])]
    : []),
]

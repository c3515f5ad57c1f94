import { z } from 'zod'
import { FORMAT, type Issue, LEVELS, type Model, readCase, URGENCIES } from '../engine/index.ts'
import { parseJson } from '../engine/json.ts'

/** What was true of a published case (docs of the case format, "Truth"). */
export const Truth = z.looseObject({
  cause: z.string().min(1),
  acceptable: z.array(z.string()).optional(),
  diagnosis: z.string().optional(),
  site: z.looseObject({ level: z.enum(LEVELS).optional(), structures: z.array(z.string()).optional() }).optional(),
  urgency: z.looseObject({ least: z.enum(URGENCIES), best: z.enum(URGENCIES).optional(), most: z.enum(URGENCIES) }),
})
export type Truth = z.infer<typeof Truth>
export type TrueCase = { file: string; id: string; input: Record<string, unknown>; truth: Truth; issues: Issue[] }
/** A file that cannot be evaluated, and why. */
export type Skipped = { file: string; issues: Issue[] }

const error = (at: string, what: string, tip: string): Issue => ({ level: 'error', at, what, tip })

/** One file of a folder of cases: a case with its truth, or why it cannot be evaluated. */
export function readTrueCase(model: Model, file: string, text: string): TrueCase | Skipped {
  const parsed = parseJson(text)
  if ('fault' in parsed) {
    const { line, column, what } = parsed.fault
    const at = `line ${line}, column ${column}`
    return { file, issues: [error(at, `Not JSON: ${what}`, 'Mend it there: every .json file of the folder must be one case file.')] }
  }
  const input = parsed.value
  const { person, issues } = readCase(model.findings, input)
  if (!person) return { file, issues }
  const { truth } = input as { truth?: unknown }
  if (truth === undefined)
    return {
      file,
      issues: [...issues, error('truth', 'The case has no "truth".', `Add what was true, as ${FORMAT} says, or move the file away.`)],
    }
  const read = Truth.safeParse(truth)
  if (!read.success)
    return {
      file,
      issues: [
        ...issues,
        ...read.error.issues.map((i) => error(['truth', ...i.path].join('.'), i.message, 'The case format says what "truth" holds.')),
      ],
    }
  return { file, id: person.id, input: input as Record<string, unknown>, truth: read.data, issues }
}

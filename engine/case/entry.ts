import { z } from 'zod'
import { STAGES } from '../knowledge.ts'
import { error, type Issue, shown } from './issue.ts'

/** A finding as others write it into a case file; the same object gives the published JSON Schema. */
export const FindingEntry = z.looseObject({
  id: z.string(),
  side: z.enum(['left', 'right', 'both']).optional(),
  value: z.union([z.string(), z.number(), z.boolean()]),
  text: z.string().optional(),
  stage: z.enum(STAGES).optional(),
  detail: z.string().optional(),
})
/** What is read of an entry; whatever else stands in it is passed over. */
export type Entry = Pick<z.infer<typeof FindingEntry>, 'id' | 'side' | 'value' | 'text' | 'stage' | 'detail'>

/**
 * A finding as almost all are written: nothing but id, side and value, and these as the schema has them. Checking that by hand is much
 * quicker than the schema, which is asked about everything else.
 */
export function plainEntry(raw: unknown): Entry | undefined {
  if (typeof raw !== 'object' || raw === null) return undefined
  for (const key in raw) if (key !== 'id' && key !== 'side' && key !== 'value') return undefined
  const { id, side, value } = raw as Record<string, unknown>
  if (typeof id !== 'string') return undefined
  if (side !== undefined && side !== 'left' && side !== 'right' && side !== 'both') return undefined
  if (typeof value !== 'boolean' && typeof value !== 'string' && !(typeof value === 'number' && Number.isFinite(value))) return undefined
  return { id, side, value }
}

const ENTRY = 'Write { "id": "...", "side": "left", "value": true }; the side only where a fact has one.'
const PARTS: Record<string, string> = {
  id: ENTRY,
  side: 'Use "left", "right" or "both"; leave it out where a fact has no side.',
  value: 'Give true, false, a number or a word, as the finding has it.',
  text: 'Give the fact in words, as one text.',
  stage: `Use one of: ${STAGES.join(', ')}.`,
  detail: 'Give what else the report says as one text, or leave it out.',
}

/** Where an entry stands in the file, by its place in the list of findings. */
export const atEntry = (index: number): string => `findings[${index}]`

/**
 * A finding as it was written, or what is wrong with its parts.
 * @param index its place in the list of findings
 */
export function entryOf(raw: unknown, index: number): Entry | Issue[] {
  const plain = plainEntry(raw)
  if (plain) return plain
  const read = FindingEntry.safeParse(raw)
  if (read.success) return read.data
  const parts = new Set(read.error.issues.map((i) => String(i.path[0] ?? '')))
  return [...parts].map((part) => unreadable(part, raw, atEntry(index)))
}
function unreadable(part: string, raw: unknown, at: string): Issue {
  const tip = PARTS[part]
  if (!tip) return error(at, `${shown(raw)} is not a finding.`, ENTRY)
  const given = (raw as Record<string, unknown>)[part]
  const what = given === undefined ? `"${part}" is missing` : `${shown(given)} cannot be read as "${part}"`
  return error(`${at}.${part}`, `${what}; the finding was not used.`, tip)
}

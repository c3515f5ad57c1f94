import type { Knowledge } from '../../engine/knowledge.ts'
import type { Written } from '../read.ts'
import { type Checked, fileOf } from './check.ts'

export type Placed = { at: string; entry: unknown }

/** Every entry of the knowledge with the place it is written. The constants are not among them: docs/decisions/constants.md explains each. */
export function entriesOf({ written, knowledge }: Checked): Placed[] {
  const kinds = Object.keys(written) as (keyof Written)[]
  const files = kinds.flatMap((kind) => written[kind].map((entry) => ({ at: fileOf(kind, entry), entry: entry as unknown })))
  return [...files, ...settingsOf(knowledge)]
}
const settingsOf = ({
  observations,
  decision,
  laboratory,
  nerveConduction,
}: Pick<Knowledge, 'observations' | 'decision' | 'laboratory' | 'nerveConduction'>): Placed[] =>
  [observations, decision, { laboratory, nerve_conduction: nerveConduction }].flatMap((settings) =>
    Object.entries(settings ?? {}).map(([name, entry]) => ({ at: `observations ${name}`, entry })),
  )

/** Calls `visit` with every object below a value, from outside in, and the path to it. */
export function eachObject(value: unknown, visit: (object: Record<string, unknown>, path: string) => void, path = ''): void {
  if (typeof value !== 'object' || value === null) return
  if (!Array.isArray(value)) visit(value as Record<string, unknown>, path)
  for (const [key, below] of Object.entries(value)) eachObject(below, visit, path === '' ? key : `${path}.${key}`)
}

import * as z from 'zod/mini'
import type { BenchCase, Entry, Sheet } from '../bench-case.ts'

/** What the bench keeps beside the findings; it goes into the file it saves and comes back out of it. */
export type Beside = Pick<Sheet, 'conduction' | 'labs' | 'texts' | 'plan'> & Pick<BenchCase, 'told' | 'visit'>
/** A part of a file that cannot be read: where it is, and the part that says how it is written. */
export type Unreadable = { at: string; part: keyof Beside | 'bench' | 'findings' }

// The page may not make code of text, as Zod would to be quicker (web/build/policy.ts).
z.config({ jitless: true })

const optionalNumber = z.optional(z.number())
/** A finding of the sheet. Whatever else stands in it is passed on. */
const SheetEntry = z.looseObject({
  id: z.string(),
  side: z.optional(z.enum(['left', 'right', 'both'])),
  value: z.union([z.string(), z.number(), z.boolean()]),
  text: z.optional(z.string()),
  stage: z.optional(z.enum(['history', 'exam', 'tests'])),
  detail: z.optional(z.string()),
  date: z.optional(z.iso.date()),
  by: z.optional(z.literal('person')),
})
/** `bench` of a case file. Whatever else stands in it is passed on. */
const BenchOfFile = z.looseObject({
  told: z.optional(z.array(SheetEntry)),
  visit: z.optional(z.iso.date()),
  conduction: z.optional(
    z.array(
      z.looseObject({
        finding: z.string(),
        side: z.enum(['left', 'right']),
        amplitude: optionalNumber,
        velocity: optionalNumber,
        latency: optionalNumber,
        above: optionalNumber,
      }),
    ),
  ),
  labs: z.optional(z.array(z.looseObject({ finding: z.string(), value: z.number(), unit: z.string(), date: z.optional(z.iso.date()) }))),
  texts: z.optional(z.record(z.string(), z.string())),
  plan: z.optional(z.array(z.string())),
})

type Path = readonly PropertyKey[]
const PARTS: ReadonlySet<unknown> = new Set(Object.keys(BenchOfFile.shape))
const written = ([first, ...rest]: Path): string =>
  rest.reduce<string>((at, key) => at + (typeof key === 'number' ? `[${key}]` : `.${String(key)}`), String(first))

/** `bench` of a case file as far as it can be read: of a list, or of the texts, what cannot be read is left out, and the others stay. */
export function readBench(given: unknown): { bench: Partial<Beside> & Record<string, unknown>; unreadable: readonly Unreadable[] } {
  if (given === undefined) return { bench: {}, unreadable: [] }
  const read = BenchOfFile.safeParse(given)
  if (read.success) return { bench: given as Partial<Beside>, unreadable: [] }
  const paths = read.error.issues.map((i) => i.path)
  const unreadable = paths.map((path): Unreadable => {
    const [part] = path
    return { at: written(['bench', ...path]), part: PARTS.has(part) ? (part as keyof Beside) : 'bench' }
  })
  return { bench: paths.some((path) => path.length === 0) ? {} : without(given as object, paths), unreadable }
}
const without = (given: object, paths: readonly Path[]): Partial<Beside> =>
  Object.fromEntries(
    Object.entries(given).flatMap(([key, value]) => {
      const mine = paths.filter(([part]) => part === key)
      if (mine.length === 0) return [[key, value]]
      if (mine.some((path) => path.length === 1)) return []
      const bad = new Set(mine.map(([, item]) => item))
      return [
        [
          key,
          Array.isArray(value)
            ? value.filter((_, i) => !bad.has(i))
            : Object.fromEntries(Object.entries(value as object).filter(([name]) => !bad.has(name))),
        ],
      ]
    }),
  )

/** What of an entry the case format does not ask for, and the bench does. */
const OURS: ReadonlySet<unknown> = new Set(['date', 'by'])
/** Findings of a case file as far as they can be read. What the case format itself cannot read is left out, as its own issues say. */
export function readFindings(given: readonly unknown[]): { entries: Entry[]; unreadable: readonly Unreadable[] } {
  const unreadable: Unreadable[] = []
  const entries = given.flatMap((entry, i): Entry[] => {
    const read = SheetEntry.safeParse(entry)
    if (read.success) return [entry as Entry]
    const bad = read.error.issues.map(({ path: [key] }) => key)
    if (!bad.every((key) => OURS.has(key))) return []
    for (const key of bad) unreadable.push({ at: written(['findings', i, key!]), part: 'findings' })
    return [Object.fromEntries(Object.entries(entry as object).filter(([key]) => !bad.includes(key))) as Entry]
  })
  return { entries, unreadable }
}

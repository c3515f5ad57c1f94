import type { Finding } from '../knowledge.ts'

/** What a quality tells of a name on its scale, and what it tells where it is denied. */
export type Quality = { value: string | boolean; denied: string | boolean | undefined }
/** What is named: a finding, or many at once (`swept`), save those that are kept away while any of `unless` is not normal. */
export type Name = {
  findings: readonly Finding[]
  /** whose qualities it shares */
  scale: string
  swept: boolean
  unless: readonly string[]
  /** the value that "no" before it tells */
  none: string | boolean | undefined
}
/** A name, or a quality, where it stands. */
export type Item = {
  first: number
  last: number
  names: readonly Name[]
  qualities: ReadonlyMap<string, Quality> | undefined
  grade: number | undefined
  level: string | undefined
  /** it calls for what nothing else was said of */
  rest: boolean
  /** the word that denies it, by its number */
  deniedBy: number | undefined
}

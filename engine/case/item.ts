import type { Finding } from '../knowledge.ts'

export type Quality = { value: string | boolean; denied: string | boolean | undefined }
export type Name = {
  findings: readonly Finding[]
  scale: string
  swept: boolean
  unless: readonly string[]
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

import type { PartProps } from '../bench.tsx'

/** What a section of the examination sheet is given. */
export type Section = Pick<PartProps, 'bench' | 'terms' | 'set' | 'predicted'>

import type { PartProps } from './bench.tsx'

export function Compare(_: PartProps) {
  return null
}

import type { PartProps } from './bench.tsx'

export function Letter(_: PartProps) {
  return null
}

import type { PartProps } from './bench.tsx'

export function Examine(_: PartProps) {
  return null
}

import type { PartProps } from './bench.tsx'

export function Tests(_: PartProps) {
  return null
}

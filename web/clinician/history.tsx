import type { PartProps } from './bench.tsx'

export function History(_: PartProps) {
  return null
}

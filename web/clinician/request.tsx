import type { PartProps } from './bench.tsx'

export function Request(_: PartProps) {
  return null
}

import type { PartProps } from './bench.tsx'

export function PatientPage(_: PartProps) {
  return null
}

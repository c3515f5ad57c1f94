import { useMemo } from 'preact/hooks'
import { useWork } from '../parts/use-work.ts'
import { Waiting } from '../parts/waiting.tsx'
import type { PartProps } from './bench.tsx'
import { fileOf } from './bench-case.ts'
import { patientCited, patientText } from './patient-page/patient-text.ts'
import { Editable } from './text/editable.tsx'
import { w } from './words.ts'

/** Large print: it is read at home, often by older eyes. */
const POINTS = 13

/** The page that the patient takes home, in plain words from the same facts. */
export function PatientPage({ bench, set }: PartProps) {
  const { now } = bench
  const { sheet, visit } = now
  const work = useWork(
    'patient',
    useMemo(
      () => ({ file: fileOf(now), visit, chosen: sheet.plan ?? [] }),
      [sheet.entries, sheet.plan, sheet.person, sheet.affected, sheet.worse, sheet.setting, visit],
    ),
  )
  if (work.state !== 'there') return <Waiting on={work} />
  return (
    <Editable
      bench={bench}
      set={set}
      of="patient"
      written={patientText(now, work.back)}
      label={w('patient.label')}
      file="for-the-patient"
      cited={patientCited(work.back)}
      points={POINTS}
    />
  )
}

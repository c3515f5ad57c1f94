import './clinician.css'
import { useEffect, useState } from 'preact/hooks'
import { replace } from '../parts/route.ts'
import { Bench } from './bench.tsx'
import { Cases } from './cases.tsx'
import { Practise } from './practise.tsx'
import { takeWords } from './words.ts'

const ready = takeWords()

/** The clinician's bench; one screen for each address: `clinician`, `clinician/case/KEY/PART`, `clinician/practise/CASE`. */
export function Clinician({ route: [, area, key, part] }: { route: string[] }) {
  const [worded, set] = useState(false)
  useEffect(() => void ready.then(() => set(true)), [])
  if (!worded) return null
  if (area === undefined) return <Cases />
  if (area === 'case' && key) return <Bench key={key} of={key} part={part ?? 'examine'} />
  if (area === 'practise') return <Practise of={key} />
  return <Lost />
}

/** An address that leads nowhere leads to the list of cases. */
function Lost() {
  useEffect(() => replace('clinician'), [])
  return null
}

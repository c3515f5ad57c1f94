import { useMemo } from 'preact/hooks'
import { useWork } from '../../parts/use-work.ts'
import { Waiting } from '../../parts/waiting.tsx'
import { Origins } from './origins.tsx'

/** What says how often a cause shows a finding. */
export function RestsOn({ cause, finding }: { cause: string; finding: string }) {
  const work = useWork(
    'rests',
    useMemo(() => ({ cause, finding }), [cause, finding]),
  )
  return work.state === 'there' ? <Origins origins={work.back.origins} /> : <Waiting on={work} />
}

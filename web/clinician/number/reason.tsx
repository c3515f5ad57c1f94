import { useMemo } from 'preact/hooks'
import { useWork } from '../../parts/use-work.ts'
import { Waiting } from '../../parts/waiting.tsx'
import { Reason } from '../see/reasons.tsx'
import { w } from '../words.ts'
import { useCase } from './cite.ts'

/** What one finding, on either side, does to a cause. */
export function ReasonBody({ cause, finding }: { cause: string; finding: string }) {
  const file = useCase()
  const work = useWork(
    'whyNot',
    useMemo(() => ({ file, cause }), [file, cause]),
  )
  if (work.state !== 'there') return <Waiting on={work} />
  const seen = work.back.cause
  return (
    <>
      <p class="soft">{w('number.reason', { cause: seen.name })}</p>
      <ul class="see-reasons">
        {[...seen.for, ...seen.against]
          .filter((r) => r.finding === finding)
          .map((r) => (
            <Reason key={`${r.side ?? ''}|${r.value}`} reason={r} cause={cause} open />
          ))}
      </ul>
    </>
  )
}

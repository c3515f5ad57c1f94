import { useMemo } from 'preact/hooks'
import { useWork } from '../../parts/use-work.ts'
import { Waiting } from '../../parts/waiting.tsx'
import { CauseBody } from '../see/why.tsx'
import { w } from '../words.ts'
import { useCase } from './cite.ts'

/** Everything that makes a cause as likely as it is in this case. `says`: a heading over what it rests on, where it has none yet. */
export function CauseNumber({ id, says }: { id: string; says?: string }) {
  const file = useCase()
  const work = useWork(
    'whyNot',
    useMemo(() => ({ file, cause: id }), [file, id]),
  )
  if (work.state !== 'there') return <Waiting on={work} />
  return (
    <>
      <p class="soft">{w('number.cause', { rank: work.back.rank, of: work.back.of })}</p>
      {says && <h3>{says}</h3>}
      <CauseBody cause={work.back.cause} />
    </>
  )
}

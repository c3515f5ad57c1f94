import { useMemo } from 'preact/hooks'
import { useWork } from '../../parts/use-work.ts'
import { Waiting } from '../../parts/waiting.tsx'
import { number } from '../../parts/words.ts'
import { BasisOf } from '../tests/basis.tsx'
import { w } from '../words.ts'
import { useCase } from './cite.ts'

/** What a cause's chance before any finding is made of: how common it is, and what age, sex and setting do to it. */
export function PriorBody({ id }: { id: string }) {
  const file = useCase()
  const work = useWork(
    'prior',
    useMemo(() => ({ file, cause: id }), [file, id]),
  )
  if (work.state !== 'there') return <Waiting on={work} />
  return (
    <>
      <p class="soft">{w('number.prior')}</p>
      <dl class="see-facts">
        {work.back.parts.map(({ of, value, origin }) => (
          <div key={of} data-prior={of}>
            <dt>{w(`number.prior_${of}`, { value: number(value) })}</dt>
            <dd>
              <BasisOf basis={origin} />
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}

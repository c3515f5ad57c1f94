import './practise/practise.css'
import { addressOf } from '../parts/route.ts'
import { Frame } from './frame.tsx'
import { PractiseCase } from './practise/case.tsx'
import { PractiseStart } from './practise/start.tsx'
import { whichOf } from './practise/which.ts'
import { w } from './words.ts'

/** Cases without their truth: the choice of one, or the one that is practised. */
export function Practise({ of }: { of: string | undefined }) {
  if (of === undefined) return <PractiseStart />
  const which = whichOf(of)
  if (which) return <PractiseCase key={of} of={of} which={which} />
  return (
    <Frame title={w('practise.no_case')}>
      <p>
        <a class="button" href={addressOf('clinician', 'practise')}>
          {w('practise.choose')}
        </a>
      </p>
    </Frame>
  )
}

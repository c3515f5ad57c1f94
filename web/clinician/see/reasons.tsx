import { useState } from 'preact/hooks'
import type { StorySays } from '../../../engine/index.ts'
import { FAINT, pointsOtherwise } from '../../../engine/why/figures.ts'
import { percent } from '../../parts/chance.ts'
import { listed, number } from '../../parts/words.ts'
import type { CauseSeen, LeftSeen, ReasonSeen } from '../../worker/clinician/see-view.ts'
import type { Cite } from '../number/cite.ts'
import { OpenChance } from '../number/opens.tsx'
import { RestsOn } from '../number/rests-on.tsx'
import { w } from '../words.ts'
import { Rest } from './rest.tsx'

/** So many reasons are read at a glance. */
const MOST = 5

/** What speaks for and against a cause and what it leaves unexplained; each reason opens its numbers, their basis and their sources. */
export function Reasons({ cause }: { cause: CauseSeen }) {
  return (
    <div class="see-reasons">
      <List cause={cause.id} says={w('see.for')} reasons={cause.for} way="for" />
      <List cause={cause.id} says={w('see.against')} reasons={cause.against} way="against" />
      {cause.story && Math.abs(cause.story.shift) >= FAINT && <Story story={cause.story} />}
      {cause.left.length > 0 && (
        <>
          <h3 class="see-says">{w('see.unexplained')}</h3>
          <ul class="see-left">
            {cause.left.map((u) => (
              <li key={`${u.finding}|${u.side ?? ''}|${u.value}`} data-left={u.finding} data-side={u.side} data-value={u.value}>
                {u.text} <span class="soft">{w('see.expected_in')}</span> <OpenChance cite={leftOf(cause, u)} />
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

/** What the words of the story, taken together, say of a cause. */
const Story = ({ story: { shift, words } }: { story: StorySays }) => (
  <p class={`see-story see-${shift > 0 ? 'for' : 'against'}`}>
    <span class="see-factor">{factor(shift)}</span>
    <span>
      {shift > 0 ? w('see.story_like') : w('see.story_unlike')}
      {shift > 0 && words.length > 0 && <span class="soft"> {listed(words)}</span>}
    </span>
  </p>
)

const leftOf = (cause: CauseSeen, u: LeftSeen): Extract<Cite, { is: 'left' }> => ({
  is: 'left',
  of: [{ cause: cause.id }],
  finding: u.finding,
  value: u.column,
  side: u.side,
  name: u.text,
  p: u.expected,
})

type ListProps = { cause: string; says: string; reasons: readonly ReasonSeen[]; way: 'for' | 'against' }
function List({ cause, says, reasons, way }: ListProps) {
  if (reasons.length === 0) return null
  const rows = (list: readonly ReasonSeen[]) => (
    <ul>
      {list.map((r) => (
        <Reason key={`${r.finding}|${r.side ?? ''}|${r.value}`} reason={r} cause={cause} />
      ))}
    </ul>
  )
  return (
    <div class={`see-${way}`}>
      <h3 class="see-says">{says}</h3>
      {rows(reasons.slice(0, MOST))}
      {reasons.length > MOST && (
        <Rest says={w('see.more_reasons', { count: reasons.length - MOST })} data-rest="reasons">
          {() => rows(reasons.slice(MOST))}
        </Rest>
      )}
    </div>
  )
}

/** "×3.1" of odds that a finding raises, "÷2" of those it lowers. */
export const factor = (shift: number): string => {
  const times = Math.exp(Math.abs(shift))
  return `${shift > 0 ? '×' : '÷'}${number(times >= 10 ? Math.round(times) : Math.round(times * 10) / 10)}`
}

/** One reason; opened, its numbers and what says so. */
export function Reason({ reason: r, cause, open }: { reason: ReasonSeen; cause: string; open?: boolean }) {
  const [opened, set] = useState(open)
  return (
    <li data-reason={r.finding} data-side={r.side} data-value={r.value} data-shift={String(r.shift)}>
      <details open={open} onToggle={(e) => set(e.currentTarget.open)}>
        <summary>
          <span class="see-factor">{factor(r.shift)}</span>
          <span>{r.text}</span>
        </summary>
        <div class="see-numbers">
          <p>
            {pointsOtherwise(r)
              ? w('see.numbers_otherwise')
              : w('see.numbers', { here: percent(r.expected), elsewhere: percent(r.otherwise) })}
          </p>
          <p class="soft">{w(`see.basis_${r.basis}`)}</p>
          {opened && <RestsOn cause={cause} finding={r.finding} />}
        </div>
      </details>
    </li>
  )
}

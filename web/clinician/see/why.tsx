import { useState } from 'preact/hooks'
import { Sources } from '../../parts/sources.tsx'
import { Waiting } from '../../parts/waiting.tsx'
import type { CauseSeen, Likely, ReasonsView, SeeView } from '../../worker/clinician/see-view.ts'
import type { Cite } from '../number/cite.ts'
import { OpenChance } from '../number/opens.tsx'
import { w } from '../words.ts'
import { Bar, Chance } from './chance.tsx'
import { Hold } from './hold.tsx'
import { type Pointing, pointable } from './pointing.ts'
import { Reasons } from './reasons.tsx'
import { Rest } from './rest.tsx'
import { isSame } from './use-predicted.ts'

/** Where no cause stands out, so many of the likeliest are named without reasons. */
const FIRST = 5

export const citeOf = (cause: Likely): Extract<Cite, { is: 'cause' }> => ({ is: 'cause', id: cause.id, name: causeName(cause), p: cause.p })
export const causeName = ({ name }: Pick<Likely, 'name'>): string => name || w('see.something_else')

type WhyProps = { picture: SeeView; reasons: ReasonsView | undefined; fresh: boolean; pointing: Pointing }
/** Why: the likeliest causes with their reasons, and apart from them what must not be missed. */
export function Why({ picture: { causes, told, notToMiss }, reasons, fresh, pointing }: WhyProps) {
  const first = told === 0 ? causes.slice(0, FIRST) : []
  const others = causes.slice(told + first.length)
  return (
    <section class="see-part" aria-labelledby="see-why">
      <h2 id="see-why">{w('see.why')}</h2>
      <ol class="see-rows see-causes" aria-label={w('see.likeliest')}>
        {causes.slice(0, told).map((c) => (
          <CauseRow key={c.id} cause={c} seen={reasons?.told.find((x) => x.id === c.id)} fresh={fresh} pointing={pointing} />
        ))}
        {first.map((c) => (
          <OtherRow key={c.id} cause={c} pointing={pointing} data-cause={c.id} />
        ))}
      </ol>
      <h3 class="see-danger">{w('see.not_to_miss')}</h3>
      {notToMiss.length === 0 ? (
        <p class="soft">{w('see.nothing_to_miss')}</p>
      ) : (
        <ul class="see-rows see-miss" aria-label={w('see.not_to_miss')}>
          {notToMiss.map((c) => (
            <OtherRow key={c.id} cause={c} pointing={pointing} data-miss={c.id} />
          ))}
        </ul>
      )}
      <Rest says={w('see.all_causes', { count: others.length })} data-rest="causes">
        {() => (
          <ol class="see-rows">
            {others.map((c) => (
              <OtherRow key={c.id} cause={c} pointing={pointing} data-cause={c.id} />
            ))}
          </ol>
        )}
      </Rest>
    </section>
  )
}

type CauseRowProps = { cause: Likely; seen: CauseSeen | undefined; fresh: boolean; pointing: Pointing }
/** A cause whose reasons open; until those of the last key are there, the ones before them stay. */
function CauseRow({ cause, seen, fresh, pointing }: CauseRowProps) {
  const [open, set] = useState(false)
  const at = { cause: cause.id }
  return (
    <li class={`see-cause pointed-at${isSame(pointing.pointed, at) ? ' pointed' : ''}`} data-cause={cause.id} {...pointable(at, pointing)}>
      <details onToggle={(e) => set(e.currentTarget.open)}>
        <summary class="see-row">
          <span>{causeName(cause)}</span>
          <Chance p={cause.p} />
          <Bar p={cause.p} />
        </summary>
        {open && <div aria-busy={!fresh}>{seen ? <CauseBody cause={seen} /> : <Waiting on={{ state: 'waiting' }} />}</div>}
      </details>
      <Hold at={at} name={causeName(cause)} pointing={pointing} />
    </li>
  )
}

/** What is known of a cause in this case: its chance before any finding, and what each finding does to it. */
export function CauseBody({ cause }: { cause: CauseSeen }) {
  return (
    <div class="see-cause-body">
      <Reasons cause={cause} />
      {cause.id === 'something_else' ? (
        <p class="soft">{w('see.something_else_what')}</p>
      ) : (
        <div class="see-source">
          <p class="soft">
            {w('see.prior')}{' '}
            <OpenChance cite={{ is: 'prior', id: cause.id, name: w('number.prior_of', { cause: cause.name }), p: cause.prior }} />
          </p>
          <Sources sources={cause.sources} />
        </div>
      )}
    </div>
  )
}

type OtherProps = { cause: Likely; pointing: Pointing; 'data-miss'?: string; 'data-cause'?: string }
/** A cause in one line. */
function OtherRow({ cause, pointing, ...data }: OtherProps) {
  const at = { cause: cause.id }
  return (
    <li class={`see-row pointed-at${isSame(pointing.pointed, at) ? ' pointed' : ''}`} {...data} {...pointable(at, pointing)}>
      <span>{causeName(cause)}</span>
      <OpenChance cite={citeOf(cause)} />
      <Hold at={at} name={causeName(cause)} pointing={pointing} />
      <Bar p={cause.p} />
    </li>
  )
}

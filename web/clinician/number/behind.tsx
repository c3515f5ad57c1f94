import { BasisOf } from '../tests/basis.tsx'
import { w } from '../words.ts'
import { CauseNumber } from './cause.tsx'
import type { Cite } from './cite.ts'
import { Expectation } from './expectation.tsx'
import { FitsBody } from './fits.tsx'
import { LesionBody } from './lesion.tsx'
import { PriorBody } from './prior.tsx'
import { ReasonBody } from './reason.tsx'
import { ScoreBody } from './score.tsx'
import { SupposedBody } from './supposed.tsx'

/** What stands behind one number. */
export function Behind({ cite }: { cite: Cite }) {
  switch (cite.is) {
    case 'cause':
      return <CauseNumber id={cite.id} says={w('number.rests')} />
    case 'causes':
    case 'together':
      return (
        <>
          <p class="soft">{w(`number.${cite.is}`)}</p>
          {cite.causes.map(({ id, name }) => (
            <section key={id} class="number-part">
              <h3>{name}</h3>
              <CauseNumber id={id} />
            </section>
          ))}
        </>
      )
    case 'level':
      return <p class="soft">{w('see.where_basis')}</p>
    case 'place':
      return (
        <>
          <p class="soft">{w('see.where_basis')}</p>
          <LesionBody station={cite.id} />
        </>
      )
    case 'prior':
      return <PriorBody id={cite.id} />
    case 'expected':
    case 'apart':
    case 'left':
      return <Expectation cite={cite} />
    case 'result':
      return <SupposedBody cite={cite} />
    case 'reason':
      return <ReasonBody cause={cite.cause} finding={cite.finding} />
    case 'fits':
      return <FitsBody found={cite.found} />
    case 'score':
      return <ScoreBody cases={cite.cases} />
    case 'day':
      return (
        <>
          {cite.bases.map((basis) => (
            <p key={JSON.stringify(basis)}>
              <BasisOf basis={basis} />
            </p>
          ))}
        </>
      )
  }
}

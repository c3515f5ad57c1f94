import type { Basis } from '../../worker/clinician/tests-view.ts'
import { w } from '../words.ts'

/** What stands behind a number: the published work and the place in it, and whether it is an estimate. */
export function BasisOf({ basis: { source, where, estimate } }: { basis: Basis }) {
  return (
    <>
      {estimate !== undefined && (
        <span class="basis-estimate">{estimate ? w('tests.estimate', { why: estimate }) : w('tests.estimate_only')} </span>
      )}
      {source && (
        <>
          <a href={source.address} target="_blank" rel="noopener noreferrer">
            {source.title}
          </a>{' '}
          <span class="soft">{source.published}</span>
        </>
      )}
      {where && <span class="soft">{w('tests.where', { where })}</span>}
    </>
  )
}

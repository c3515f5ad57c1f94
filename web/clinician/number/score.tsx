import { addressOf } from '../../parts/route.ts'
import { labelOf } from '../practise/label.ts'
import { w } from '../words.ts'
import type { Counted } from './cite.ts'

/** The practised cases that were counted, each with how it went and the way back to it. */
export function ScoreBody({ cases }: { cases: readonly Counted[] }) {
  const says = (right: boolean | undefined) =>
    right === undefined ? w('practise.not_judged') : w(right ? 'practise.right' : 'practise.wrong')
  return (
    <div class="number-scroll">
      <table class="number-table">
        <thead>
          <tr>
            <th scope="col">{w('practise.case')}</th>
            <th scope="col">{w('practise.who_mine')}</th>
            <th scope="col">{w('practise.who_engine')}</th>
          </tr>
        </thead>
        <tbody>
          {cases.map(({ of, mine, engine }) => (
            <tr key={of}>
              <th scope="row">
                <a href={addressOf('clinician', 'practise', of)}>{labelOf(of)}</a>
              </th>
              <td>{says(mine)}</td>
              <td>{says(engine)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

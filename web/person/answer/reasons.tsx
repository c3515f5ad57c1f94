import type { StorySays } from '../../../engine/index.ts'
import { pointsOtherwise } from '../../../engine/why/figures.ts'
import { chance } from '../../parts/chance.ts'
import { Sources } from '../../parts/sources.tsx'
import { listed, t } from '../../parts/words.ts'
import type { CauseView, ReasonView } from '../../worker/protocol.ts'

/** How many marks a reason gets, by the change of log odds: a factor of about 1.5, 3 and 6. */
const marks = (shift: number): number => (Math.abs(shift) >= 1.8 ? 3 : Math.abs(shift) >= 1.1 ? 2 : 1)

/** What speaks for and against a cause; each reason opens to how often it is seen, and where that is known from. */
export function Reasons({ cause, heading }: { cause: CauseView; heading: 'h2' | 'h3' }) {
  return (
    <div class="reasons">
      <List heading={heading} says={t('reasons.for')} reasons={cause.for} sign="+" />
      <List heading={heading} says={t('reasons.against')} reasons={cause.against} sign="−" />
      {cause.story && <Story story={cause.story} />}
      {cause.unexplained.length > 0 && (
        <p>
          <strong>{t('reasons.unexplained')}</strong> {cause.unexplained.join('; ')}
        </p>
      )}
    </div>
  )
}

/** What somebody's own words, taken together, say of a cause. */
function Story({ story: { shift, words } }: { story: StorySays }) {
  const sign = shift > 0 ? '+' : '−'
  return (
    <p class={`story ${shift > 0 ? 'for' : 'against'}`}>
      <span class="sign" role="img" aria-label={t(`reasons.strength_${marks(shift)}` as 'reasons.strength_1')}>
        {sign.repeat(marks(shift))}
      </span>
      <span>
        {shift > 0 ? t('reasons.story_like') : t('reasons.story_unlike')}
        {shift > 0 && words.length > 0 && ` ${t('reasons.story_words', { words: listed(words) })}`}
      </span>
    </p>
  )
}

function List({
  heading: Heading,
  says,
  reasons,
  sign,
}: {
  heading: 'h2' | 'h3'
  says: string
  reasons: readonly ReasonView[]
  sign: '+' | '−'
}) {
  if (reasons.length === 0) return null
  return (
    <div class={sign === '+' ? 'for' : 'against'}>
      <Heading>{says}</Heading>
      <ul>
        {reasons.map((r) => (
          <li key={r.text}>
            <details>
              <summary>
                <span class="sign" role="img" aria-label={t(`reasons.strength_${marks(r.shift)}` as 'reasons.strength_1')}>
                  {sign.repeat(marks(r.shift))}
                </span>
                <span>{r.text}</span>
              </summary>
              <div class="reason-body">
                <p>
                  {pointsOtherwise(r)
                    ? t('reasons.seen_otherwise')
                    : t('reasons.seen', { here: chance(r.expected).words, elsewhere: chance(r.otherwise).words })}
                </p>
                {r.sources.length === 0 && <p class="soft">{r.basis === 'anatomy' ? t('reasons.anatomy') : t('reasons.estimate')}</p>}
                <Sources sources={r.sources} />
              </div>
            </details>
          </li>
        ))}
      </ul>
    </div>
  )
}

import type { Urgency } from '../../engine/index.ts'
import { chance } from '../parts/chance.ts'
import { URGENCY_ORDER } from '../parts/levels.ts'
import { levelName, t, worded } from '../parts/words.ts'
import type { OutcomeView } from '../worker/protocol.ts'

/** A chance that moves by less than this is the same to whoever reads it. */
const MOVES = 0.03
/** Of each outcome so many causes are told, and of a question so many outcomes. */
const MOST = { causes: 2, outcomes: 3 }

/**
 * What each answer or result would change, in sentences. What would change nothing that a person notices is left out.
 * @param level how soon it is now
 * @param says what stands above, where there is anything to tell
 * @param asked the person is asked; else it is found by somebody else
 */
export function Outcomes({
  outcomes,
  level,
  says,
  asked = false,
}: {
  outcomes: readonly OutcomeView[]
  level: Urgency
  says?: string
  asked?: boolean
}) {
  const told = outcomes
    .map(({ answer, level: then, moved }) => ({
      answer,
      changes: [
        // Only that it would be sooner: whoever is to be seen today is not told what might let them wait.
        ...(URGENCY_ORDER.indexOf(then) > URGENCY_ORDER.indexOf(level) ? [t('outcome.level', { level: levelName(then) })] : []),
        ...moved
          .filter(({ from, to }) => Math.abs(to - from) >= MOVES && chance(from).words !== chance(to).words)
          .slice(0, MOST.causes)
          .map(({ name, from, to }) =>
            t(to > from ? 'outcome.likelier' : 'outcome.less_likely', {
              name: name || t('cause.something_else'),
              from: chance(from).words,
              to: chance(to).words,
            }),
          ),
      ],
    }))
    .filter(({ changes }) => changes.length > 0)
    .slice(0, MOST.outcomes)
  if (told.length === 0) return null
  return (
    <>
      {says && <p>{says}</p>}
      <ul class="outcomes">
        {told.map(({ answer, changes }) => (
          <li key={answer}>
            <strong>{lead(answer, asked)}</strong>
            <ul class="dashes">
              {changes.map((change) => (
                <li key={change}>{change}</li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </>
  )
}

/** "If it is there:", "If the result is “weak”:" */
function lead(answer: string, asked: boolean): string {
  const own = `outcome.${asked ? 'say_' : ''}${answer}`
  return worded(own) ? t(own) : t(asked ? 'outcome.say' : 'outcome.result', { answer })
}

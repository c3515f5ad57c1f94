import { useState } from 'preact/hooks'
import type { Asked, Said } from '../../../engine/index.ts'
import { t } from '../../parts/words.ts'
import type { PageView } from '../../worker/protocol.ts'
import { isYesNo, rowWords, titleAsks } from './question-words.ts'
import { SomeOf } from './some-of.tsx'
import { NO, UNSURE, YES, YesNo } from './yes-no.tsx'

/** The choices taken of one question; undefined while it is open. */
type Taken = readonly string[] | undefined

/** Several short questions at once. The button says what becomes of those left open. */
export function SeveralQuestions({ page, onAnswer }: { page: PageView; onAnswer: (said: readonly Said[][]) => void }) {
  const { questions, before } = page
  const [taken, set] = useState<readonly Taken[]>(() => questions.map((q, i) => takenBefore(q, before[i])))
  const [asked, setAsked] = useState(false)
  const take = (i: number, values: Taken) => set(taken.map((x, j) => (j === i ? values : x)))
  const open = taken.every((x) => x === undefined || x[0] === NO)
  const sideMissing = questions.findIndex((q, i) => isYesNo(q) && taken[i]?.[0] === YES && !q.choices.some((c) => c.value === YES))
  const submit = (e: Event) => {
    e.preventDefault()
    setAsked(true)
    if (sideMissing >= 0) return
    onAnswer(questions.map((q, i) => saidBy(q, taken[i])))
  }
  return (
    <form onSubmit={submit}>
      <p class="soft about">
        {page.kind === 'red_flags' && `${t('flags.about')} `}
        {t('flags.tick')}
      </p>
      <div class={`ticks${questions.every((q) => titleAsks(page.kind, q.id)) ? ' short' : ''}`}>
        {questions.map((q, i) =>
          isYesNo(q) ? (
            <YesNo
              key={q.key}
              question={q}
              words={rowWords(page.kind, q, page.names[i]!)}
              taken={taken[i]?.[0]}
              sideMissing={asked && sideMissing === i}
              onTake={(value) => take(i, value === undefined ? undefined : [value])}
            />
          ) : (
            <SomeOf key={q.key} question={q} taken={taken[i] ?? []} onTake={(values) => take(i, values.length > 0 ? values : undefined)} />
          ),
        )}
      </div>
      <div class="foot sticky">
        <button type="submit" class="button primary large">
          {t(open ? 'flags.none' : 'ask.next')}
        </button>
      </div>
    </form>
  )
}

function takenBefore(q: Asked, before: PageView['before'][number]): Taken {
  if (!before) return undefined
  if (before.values.length > 0) return before.values
  return isYesNo(q) ? [UNSURE] : undefined
}
/** What a question left open says: no, or what denies all its answers. */
const saidBy = (q: Asked, taken: Taken): Said[] => {
  const values = taken ?? [isYesNo(q) ? NO : (q.denies ?? '')]
  return q.choices.filter((c) => values.includes(c.value)).flatMap((c) => c.says)
}

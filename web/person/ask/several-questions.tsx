import { Fragment } from 'preact'
import { useState } from 'preact/hooks'
import type { Asked, Said } from '../../../engine/index.ts'
import { useUnfinished } from '../../parts/unfinished.ts'
import { counted, t } from '../../parts/words.ts'
import type { PageView } from '../../worker/protocol.ts'
import { isYesNo, rowWords, titleAsks, unfinishedOf } from './question-words.ts'
import { SomeOf } from './some-of.tsx'
import { NO, UNSURE, YES, YesNo } from './yes-no.tsx'

/** The choices taken of one question; undefined while it is open. */
type Taken = readonly string[] | undefined

/**
 * Several short questions at once. What is left open is not known, and never a no: only somebody who touches "no" or "none of these"
 * denies anything.
 */
export function SeveralQuestions({ page, onAnswer }: { page: PageView; onAnswer: (said: readonly Said[][]) => void }) {
  const { questions, before } = page
  const [taken, set] = useUnfinished<readonly Taken[]>(
    unfinishedOf(questions),
    questions.map((q, i) => takenBefore(q, before[i])),
  )
  const [asked, setAsked] = useState(false)
  const take = (i: number, values: Taken) => set(taken.map((x, j) => (j === i ? values : x)))
  const open = taken.filter((x) => x === undefined).length
  const sideMissing = questions.findIndex((q, i) => isYesNo(q) && taken[i]?.[0] === YES && !q.choices.some((c) => c.value === YES))
  const go = (values: readonly Taken[]) => {
    setAsked(true)
    if (sideMissing >= 0) return
    onAnswer(questions.map((q, i) => q.choices.filter((c) => values[i]?.includes(c.value)).flatMap((c) => c.says)))
  }
  const none = () => {
    const all = questions.map((q, i) => taken[i] ?? (isYesNo(q) ? [NO] : q.denies ? [q.denies] : undefined))
    // Who goes on does not wait for the rows to be drawn again.
    if (sideMissing >= 0) set(all)
    go(all)
  }
  return (
    <form
      onSubmit={(e) => {
        e.preventDefault()
        go(taken)
      }}
    >
      <p class="soft about">{t('flags.open')}</p>
      {bySpan(page).map(({ span, rows }) => (
        <Fragment key={span}>
          {span && <p class="about">{t(`flags.${span}`)}</p>}
          <div class={`ticks${questions.every((q) => titleAsks(page.kind, q.id)) ? ' short' : ''}`}>
            {rows.map((i) => {
              const q = questions[i]!
              return isYesNo(q) ? (
                <YesNo
                  key={q.key}
                  question={q}
                  words={rowWords(page.kind, q, page.names[i]!)}
                  taken={taken[i]?.[0]}
                  sideMissing={asked && sideMissing === i}
                  onTake={(value) => take(i, [value])}
                />
              ) : (
                <SomeOf
                  key={q.key}
                  question={q}
                  taken={taken[i] ?? []}
                  onTake={(values) => take(i, values.length > 0 ? values : undefined)}
                />
              )
            })}
          </div>
        </Fragment>
      ))}
      <div class="foot sticky both">
        {open > 0 && (
          <button type="button" class="button primary large" onClick={none}>
            {t(taken.every((x) => x === undefined || x[0] === NO) ? 'flags.none' : 'flags.no_others')}
          </button>
        )}
        <button type="submit" class={open > 0 ? 'button plain' : 'button primary large'}>
          {open > 0 ? counted('flags.leave', open) : t('ask.next')}
        </button>
      </div>
    </form>
  )
}

/** Alarm signs are asked of the time since it began; what makes an illness likelier may lie years back. The rows of each, by their place. */
function bySpan({ kind, questions }: PageView): { span: 'about' | 'about_risk' | ''; rows: number[] }[] {
  const spanOf = (i: number) => (kind !== 'red_flags' ? '' : questions[i]!.id.startsWith('risk.') ? 'about_risk' : 'about')
  return [...Map.groupBy(questions.keys(), spanOf).entries()].map(([span, rows]) => ({ span, rows }))
}

function takenBefore(q: Asked, before: PageView['before'][number]): Taken {
  if (!before) return undefined
  if (before.values.length > 0) return before.values
  return isYesNo(q) ? [UNSURE] : undefined
}

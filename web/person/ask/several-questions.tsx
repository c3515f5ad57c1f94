import { useState } from 'preact/hooks'
import type { Said } from '../../../engine/index.ts'
import { t } from '../../parts/words.ts'
import type { PageView } from '../../worker/protocol.ts'
import { NO, type Taken, UNSURE, YES, YesNo } from './yes-no.tsx'

/** Several yes/no questions at once. The button says what becomes of those left open. */
export function SeveralQuestions({ page, onAnswer }: { page: PageView; onAnswer: (said: readonly Said[][]) => void }) {
  const { questions, before } = page
  const [taken, set] = useState<readonly Taken[]>(() => questions.map((_, i) => (before[i] ? (before[i].values[0] ?? UNSURE) : undefined)))
  const [asked, setAsked] = useState(false)
  const open = taken.filter((x) => x === undefined).length
  const sideMissing = questions.findIndex((q, i) => taken[i] === YES && !q.choices.some((c) => c.value === YES))
  const submit = (e: Event) => {
    e.preventDefault()
    setAsked(true)
    if (sideMissing >= 0) return
    onAnswer(questions.map((q, i) => [...(q.choices.find((c) => c.value === (taken[i] ?? NO))?.says ?? [])]))
  }
  return (
    <form onSubmit={submit}>
      {page.kind === 'red_flags' && <p class="soft about">{t('flags.about')}</p>}
      {questions.map((q, i) => (
        <YesNo
          key={q.key}
          question={q}
          taken={taken[i]}
          sideMissing={asked && sideMissing === i}
          onTake={(value) => set(taken.map((x, j) => (j === i ? value : x)))}
        />
      ))}
      <div class="foot sticky">
        <button type="submit" class="button primary large">
          {open === questions.length ? t('flags.none') : open > 0 ? t('flags.no_to_rest') : t('ask.next')}
        </button>
      </div>
    </form>
  )
}

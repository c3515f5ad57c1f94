import { useEffect, useMemo } from 'preact/hooks'
import { sentencesOf } from '../../engine/case/sentences.ts'
import { change, current, useInterview, writeDraft } from '../parts/interview.ts'
import { useWork } from '../parts/use-work.ts'
import { t } from '../parts/words.ts'
import type { ToldView } from '../worker/protocol.ts'
import { takenWords } from './answer/in-your-words.tsx'

/** Sentences that stand by themselves; what is told beyond these stands together, so that nothing is lost. */
const MOST = 100

const add = (text: string) => {
  const sentences = sentencesOf(text)
  const lines = sentences.length > MOST ? [...sentences.slice(0, MOST - 1), sentences.slice(MOST - 1).join(' ')] : sentences
  if (lines.length > 0) void change({ told: lines })
}
/** The line, or the story, is gone; or it stays, but only on the page for the clinician. */
const strike = ({ text, story }: ToldView, note: boolean) => void change({ struck: text, isStory: story === true, note })
const strikeNote = (text: string) => void change({ noteStruck: text })

/**
 * What somebody says in their own words. Each sentence is kept, and shows at once what it was taken for; what was taken wrongly can be struck
 * out. Words that are written and not yet added are added when the screen is left.
 */
export function OwnWords({ title, tip = t('words.tip') }: { title: string; tip?: string }) {
  const { kept } = useInterview()
  const text = kept.draft ?? ''
  useEffect(() => () => add(current().kept.draft ?? ''), [])
  const work = useWork(
    'told',
    useMemo(
      () => ({
        kept: { turns: kept.turns, extra: kept.extra, ...(kept.file && { file: kept.file }), ...(kept.story && { story: kept.story }) },
      }),
      [kept.turns, kept.extra, kept.story],
    ),
  )
  const told = work.state === 'there' ? work.back : []
  return (
    <section class="own-words" aria-labelledby="own-words">
      <h2 id="own-words">{title}</h2>
      <form
        onSubmit={(e) => {
          e.preventDefault()
          add(text)
        }}
      >
        <label class="own-words-field">
          <span class="soft">{tip}</span>
          <textarea
            rows={3}
            dir="auto"
            value={text}
            placeholder={t('words.placeholder')}
            onInput={(e) => void writeDraft(e.currentTarget.value)}
          />
        </label>
        <button type="submit" class="button" disabled={text.trim() === ''}>
          {t('words.add')}
        </button>
      </form>
      <ul class="told" aria-live="polite">
        {told.map((line) => (
          <li key={line.text}>
            <p dir="auto">{line.denied ? t('phrase.denied', { text: line.text }) : line.text}</p>
            <p class="soft">{takenWords(line)}</p>
            <p class="told-do">
              {line.taken.length > 0 && (
                <button type="button" class="link" onClick={() => strike(line, true)}>
                  {t('words.wrong')}
                </button>
              )}
              <button
                type="button"
                class="link"
                onClick={() => strike(line, false)}
                aria-label={t('words.remove_what', { text: line.text })}
              >
                {t('words.remove')}
              </button>
            </p>
          </li>
        ))}
        {(kept.notes ?? []).map((note) => (
          <li key={note}>
            <p dir="auto">{note}</p>
            <p class="soft">{t('words.note')}</p>
            <p class="told-do">
              <button type="button" class="link" onClick={() => strikeNote(note)} aria-label={t('words.remove_what', { text: note })}>
                {t('words.remove')}
              </button>
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

import { addressOf } from '../../parts/route.ts'
import { listed, t } from '../../parts/words.ts'
import type { ToldView } from '../../worker/protocol.ts'

/** What was told in own words, and what became of each sentence; or, where nothing was and there is time, that it would help. */
export function InYourWords({ told, pressing }: { told: readonly ToldView[]; pressing: boolean }) {
  if (told.length === 0)
    return pressing ? null : (
      <section class="part" aria-labelledby="in-your-words">
        <h2 id="in-your-words">{t('words.title')}</h2>
        <p>{t('words.invite')}</p>
        <p>
          <a href={addressOf('answers')}>{t('words.tell')}</a>
        </p>
      </section>
    )
  return (
    <section class="part" aria-labelledby="in-your-words">
      <h2 id="in-your-words">{t('words.title_said')}</h2>
      <ul class="told">
        {told.map((line) => (
          <li key={line.text}>
            <p dir="auto">{line.denied ? t('phrase.denied', { text: line.text }) : line.text}</p>
            <p class="soft">{takenWords(line)}</p>
          </li>
        ))}
      </ul>
      <p>
        <a href={addressOf('answers')}>{t('words.change')}</a>
      </p>
    </section>
  )
}

/** "Taken for: laughing gas", or that it goes to the clinician as it is. */
export const takenWords = ({ taken, story }: ToldView): string =>
  taken.length > 0 ? t('words.taken', { names: listed(taken) }) : story ? t('words.story_known') : t('words.not_understood')

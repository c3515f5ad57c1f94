import { AmbulanceSigns } from '../parts/ambulance-signs.tsx'
import { useInterview } from '../parts/interview.ts'
import { addressOf } from '../parts/route.ts'
import { Screen } from '../parts/screen.tsx'
import { t } from '../parts/words.ts'
import { OwnWords } from './own-words.tsx'

/** For somebody who left everything open: no level, no cause and no place, for these would be guesses about anybody. */
export function NothingTold() {
  const { kept } = useInterview()
  return (
    <Screen
      title={t('nothing.title')}
      back={{ to: addressOf('ask', Math.max(0, kept.turns.length - 1)), says: t('ask.back') }}
      links={[{ to: addressOf('answers'), says: t('ask.your_answers') }]}
    >
      <p class="lede" data-done>
        {t('nothing.what')}
      </p>
      <p>{t('nothing.meanwhile')}</p>
      <p class="actions">
        <a class="button primary large" href={addressOf('where')}>
          {t('nothing.again')}
        </a>
        <a class="button" href={addressOf('try')}>
          {t('done.try_go')}
        </a>
      </p>
      <AmbulanceSigns />
      <OwnWords title={t('words.title_first')} />
    </Screen>
  )
}

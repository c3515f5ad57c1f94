import { NextIcon } from '../parts/icons.tsx'
import { addressOf } from '../parts/route.ts'
import { Screen } from '../parts/screen.tsx'
import { t } from '../parts/words.ts'

/** Where an answer would stand, for somebody who has not answered anything: the way in. */
export function NothingYet() {
  return (
    <Screen title={t('answers.none')} back={{ to: addressOf(), says: t('where.back') }}>
      <p>{t('answers.none_tip')}</p>
      <p class="actions">
        <a class="button primary large" href={addressOf('where')}>
          {t('start.begin')}
          <NextIcon />
        </a>
      </p>
    </Screen>
  )
}

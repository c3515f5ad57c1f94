import { counts } from 'virtual:knowledge'
import { AmbulanceSigns } from '../parts/ambulance-signs.tsx'
import { LockIcon, NextIcon } from '../parts/icons.tsx'
import { forget, useInterview } from '../parts/interview.ts'
import { fromFile, isBegun } from '../parts/kept.ts'
import { LanguagePicker } from '../parts/language-picker.tsx'
import { addressOf } from '../parts/route.ts'
import { Screen } from '../parts/screen.tsx'
import { anyUnfinished } from '../parts/unfinished.ts'
import { counted, t } from '../parts/words.ts'

/** The first page: what this is and is not, what must not wait for it, and the way in. */
export function Start() {
  const { kept } = useInterview()
  const answered = kept.turns.length
  const begun = isBegun(kept) || anyUnfinished()
  return (
    <Screen title={t('start.title')} wide links={[{ to: addressOf('learn'), says: t('start.learn') }]}>
      <p class="lede">{t('start.what')}</p>
      {begun && <Resume pages={answered} ofFile={fromFile(kept)} />}
      <AmbulanceSigns />
      {!begun && <Begin />}
      <p class="private">
        <LockIcon />
        <span>{t('start.private')}</span>
      </p>
      <footer class="small-print">
        <LanguagePicker />
        <p>{t('start.not')}</p>
        <p>{t('start.knows', { causes: counts.causes })}</p>
        <p class="ways">
          <a href={addressOf('open')}>{t('start.open_file')}</a>
          <a href={addressOf('clinician')}>{t('start.clinicians')}</a>
        </p>
      </footer>
    </Screen>
  )
}

const Begin = () => (
  <p class="foot sticky">
    <a class="button primary large" href={addressOf('where')}>
      {t('start.begin')}
      <NextIcon />
    </a>
    <span class="soft">{t('start.in_short')}</span>
  </p>
)

function Resume({ pages, ofFile }: { pages: number; ofFile: number }) {
  const answered = pages - ofFile
  const startAgain = () => {
    if (confirm(t('start.delete_sure'))) void forget()
  }
  return (
    <section class="resume" aria-labelledby="resume">
      <h2 id="resume">{t('start.resume')}</h2>
      {ofFile > 0 && <p>{t('start.from_file')}</p>}
      {answered > 0 && <p>{counted('start.answered', answered)}</p>}
      <p class="actions">
        <a class="button primary large" href={addressOf('ask', pages)}>
          {t('start.go_on')}
          <NextIcon />
        </a>
        <a class="button" href={addressOf('answers')}>
          {t('start.see_answers')}
        </a>
        <button type="button" class="button plain danger" onClick={startAgain}>
          {t('start.delete')}
        </button>
      </p>
    </section>
  )
}

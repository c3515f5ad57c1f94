import { NextIcon } from '../../parts/icons.tsx'
import { useInterview } from '../../parts/interview.ts'
import { isPressing } from '../../parts/levels.ts'
import { addressOf } from '../../parts/route.ts'
import { Screen } from '../../parts/screen.tsx'
import { t } from '../../parts/words.ts'
import type { PageView } from '../../worker/protocol.ts'
import { OwnWords } from '../own-words.tsx'

/**
 * The interview stops by itself, and says why. `onMore`: what was added in own words here makes another question worth asking; nobody is
 * taken to it without wishing so.
 */
export function Done({ page, onMore }: { page: PageView; onMore: (() => void) | undefined }) {
  const { kept } = useInterview()
  const tried = kept.turns.some((turn) => turn.kind === 'self_test')
  return (
    <Screen
      title={t(onMore ? 'done.more_title' : 'done.title')}
      back={{ to: addressOf('ask', kept.turns.length - 1), says: t('ask.back') }}
      links={[{ to: addressOf('answers'), says: t('ask.your_answers') }]}
    >
      <p class="lede" data-done>
        {t(onMore ? 'done.more' : `done.${page.because === 'nothing_would_change' ? page.because : 'little_would_change'}`)}
      </p>
      {onMore && (
        <p class="actions">
          <button type="button" class="button primary large" onClick={onMore}>
            {t('done.more_go')}
            <NextIcon />
          </button>
        </p>
      )}
      {!tried && !isPressing(page.level) && (
        <section class="card" aria-labelledby="try">
          <h2 id="try">{t('done.try')}</h2>
          <p>{t('done.try_why')}</p>
          <p class="actions">
            <a class="button" href={addressOf('try')}>
              {t('done.try_go')}
            </a>
          </p>
        </section>
      )}
      <OwnWords title={t('words.title')} />
      <p class={onMore ? 'actions' : 'foot sticky'}>
        <a class={onMore ? 'button' : 'button primary large'} href={addressOf('answer')}>
          {t('done.answer')}
          <NextIcon />
        </a>
      </p>
    </Screen>
  )
}

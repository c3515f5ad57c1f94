import { figures } from 'virtual:figures'
import { addressOf } from '../parts/route.ts'
import { Screen } from '../parts/screen.tsx'
import { t } from '../parts/words.ts'

/** How often the answer was right in published cases, and what that does and does not say. */
export function HowRightPage() {
  const { cases, stages, outside } = figures
  return (
    <Screen title={t('right.title')} back={{ to: addressOf('learn'), says: t('learn.title') }}>
      <article class="reading">
        <p>{t('right.about', { all: cases.modelled + cases.outside })}</p>
        <h2>{t('right.known', { count: cases.modelled })}</h2>
        <dl class="counts">
          {stages.map((s) => (
            <div key={s.stage}>
              <dt>{t(`right.${s.stage}`)}</dt>
              <dd>{t('right.first', { count: s.first, of: cases.modelled })}</dd>
              <dd>{t('right.three', { count: s.firstThree, of: cases.modelled })}</dd>
              <dd>{t('right.too_late', { count: s.tooLate, of: cases.modelled })}</dd>
              <dd>{t('right.too_soon', { count: s.tooSoon, of: cases.modelled })}</dd>
            </div>
          ))}
        </dl>
        {cases.outside > 0 && (
          <>
            <h2>{t('right.others', { count: cases.outside })}</h2>
            <dl class="counts">
              {outside.map((s) => (
                <div key={s.stage}>
                  <dt>{t(`right.${s.stage}`)}</dt>
                  <dd>{t('right.too_late', { count: s.tooLate, of: cases.outside })}</dd>
                  <dd>{t('right.too_soon', { count: s.tooSoon, of: cases.outside })}</dd>
                </div>
              ))}
            </dl>
          </>
        )}
        <h2>{t('right.means')}</h2>
        <p>{t('right.few')}</p>
        <p>{t('right.chosen')}</p>
        <p class="soft">{t('right.version', { engine: figures.engine, knowledge: figures.knowledge })}</p>
      </article>
    </Screen>
  )
}

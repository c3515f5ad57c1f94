import { figures, unseen } from 'virtual:figures'
import { chance } from '../parts/chance.ts'
import { SentLower } from '../parts/how-right.tsx'
import { addressOf } from '../parts/route.ts'
import { Screen } from '../parts/screen.tsx'
import { counted, number, t } from '../parts/words.ts'

/** How often the answer was right in published cases, and what that does and does not say. */
export function HowRightPage() {
  const { cases, stages, outside } = figures
  return (
    <Screen title={t('right.title')} back={{ to: addressOf('learn'), says: t('learn.title') }}>
      <article class="reading">
        <p>{t('right.about')}</p>
        <h2>{t('right.unseen', { count: unseen.cases })}</h2>
        <p>
          {t('right.unseen_first', {
            history: chance(unseen.first.history).words,
            exam: chance(unseen.first.exam).words,
            tests: chance(unseen.first.tests).words,
          })}
        </p>
        <p>
          {counted('right.unseen_late', unseen.tooLate)} <SentLower />
        </p>
        <h2>{t('right.known', { count: cases.modelled })}</h2>
        <p>{t('right.known_about')}</p>
        <Counts
          rows={[
            ['first', 'first'],
            ['three', 'firstThree'],
            ['too_late', 'tooLate'],
            ['too_soon', 'tooSoon'],
          ]}
          stages={stages}
          of={cases.modelled}
        />
        {cases.outside > 0 && (
          <>
            <h2>{t('right.others', { count: cases.outside })}</h2>
            <Counts
              rows={[
                ['too_late', 'tooLate'],
                ['too_soon', 'tooSoon'],
              ]}
              stages={outside}
              of={cases.outside}
            />
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

/** A table: what is counted down the side, how much was known across the top. */
function Counts<K extends string>({
  rows,
  stages,
  of,
}: {
  rows: readonly [says: 'first' | 'three' | 'too_late' | 'too_soon', key: K][]
  stages: readonly ({ stage: 'history' | 'exam' | 'tests' } & Record<K, number>)[]
  of: number
}) {
  return (
    <table class="counts">
      <thead>
        <tr>
          <th scope="col">{t('right.of', { of })}</th>
          {stages.map((s) => (
            <th key={s.stage} scope="col">
              {t(`right.${s.stage}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([says, key]) => (
          <tr key={key}>
            <th scope="row">{t(`right.${says}`)}</th>
            {stages.map((s) => (
              <td key={s.stage}>{number(s[key])}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

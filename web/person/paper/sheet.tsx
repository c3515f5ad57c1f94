import type { ComponentChildren } from 'preact'
import { percent } from '../../parts/chance.ts'
import { counted, date, t, worded } from '../../parts/words.ts'
import type { PaperView } from '../../worker/protocol.ts'
import { zoneName } from '../where/place-list.tsx'

/** One A4 page in clinical words, for black and white. */
export function Sheet({ paper: p }: { paper: PaperView }) {
  const pointed = (['weak', 'numb', 'tingling', 'painful'] as const).filter((f) => p.pointed[f].length > 0)
  return (
    <article class="sheet" aria-label={t('paper.sheet')}>
      <header>
        <p class="sheet-title">{t(p.affected === 'left' || p.affected === 'right' ? 'sheet.title_one' : 'sheet.title')}</p>
        <p>{t('sheet.made', { date: date(new Date()) })}</p>
      </header>
      <p class="sheet-who">{whoWords(p)}</p>
      <div class="sheet-level">
        {p.nothingTold ? (
          <p>{t('sheet.nothing')}</p>
        ) : (
          <p>
            <strong>{p.level}.</strong> {p.doNow}
          </p>
        )}
        {p.rules.length > 0 && <p>{t('sheet.rules', { rules: p.rules.join('; ') })}</p>}
      </div>
      <div class="sheet-columns">
        <Block says={t('sheet.present')} items={p.present} />
        <Block says={t('sheet.unclear')} items={p.unclear} />
        <Denied absent={p.absent} />
        {pointed.length > 0 && (
          <Block says={t('sheet.pointed')} items={pointed.map((f) => `${t(`where.${f}`)}: ${p.pointed[f].map(placeWords).join(', ')}`)} />
        )}
        <Block says={t('sheet.self_tested')} items={p.selfTested} />
        <Block says={t('sheet.unsure')} items={p.unsure} running />
        <Block says={t('sheet.open_flags')} items={p.openFlags} running />
        <Block says={t('sheet.open_signs')} items={p.openSigns} running />
        <OwnWords told={p.inWords} />
        <Block says={t('sheet.unread')} items={p.unread} />
        {!p.nothingTold && <Weighed paper={p} />}
      </div>
      <footer>{t('sheet.footer', { engine: p.engine, knowledge: p.knowledge })}</footer>
    </article>
  )
}

/** The story in its own order, and behind each sentence what it was taken for. */
function OwnWords({ told }: { told: PaperView['inWords'] }) {
  if (told.length === 0) return null
  const quoted = told.map(({ text, taken }) =>
    taken.length > 0 ? t('sheet.taken_for', { text, names: taken.join(', ') }) : t('sheet.quoted', { text }),
  )
  return (
    <section>
      <h2>{t('sheet.in_words')}</h2>
      <p>{quoted.join(' ')}</p>
    </section>
  )
}

/** What the engine makes of it. */
function Weighed({ paper: p }: { paper: PaperView }) {
  return (
    <>
      <Block says={t('sheet.causes')} items={p.causes.map((c) => `${c.name || t('cause.something_else')} ${percent(c.p)}`)} />
      <Block says={t('sheet.not_to_miss')} items={p.notToMiss.map((c) => `${c.name} ${percent(c.p)}`)} />
      <Block
        says={t('sheet.places')}
        items={p.places.map((x) => `${x.name}, ${t(`sheet.side_${x.lies}` as 'sheet.side_left')} ${percent(x.p)}`)}
      />
      <Block says={t('sheet.exam')} items={p.exam} />
      <Block says={t('sheet.tests')} items={p.orders} />
    </>
  )
}

/** What was denied and says something, by what it is about. */
function Denied({ absent: { redFlags, sphincters, others, more } }: Pick<PaperView, 'absent'>) {
  const lines = [
    [t('sheet.absent_flags'), redFlags],
    [t('sheet.absent_sphincters'), sphincters],
    [t('sheet.absent_others'), others],
  ] as const
  if (lines.every(([, names]) => names.length === 0)) return null
  return (
    <section>
      <h2>{t('sheet.absent')}</h2>
      <ul>
        {lines.map(
          ([says, names]) =>
            names.length > 0 && (
              <li key={says}>
                {says}: {[...new Set(names)].join('; ')}.
              </li>
            ),
        )}
      </ul>
      {more > 0 && <p>{counted('sheet.absent_more', more)}</p>}
    </section>
  )
}

function Block({ says, items, running }: { says: ComponentChildren; items: readonly string[]; running?: boolean }) {
  if (items.length === 0) return null
  // A symptom and its sign may go by one name.
  const names = [...new Set(items)]
  return (
    <section>
      <h2>{says}</h2>
      {running ? (
        <p>{names.join('; ')}.</p>
      ) : (
        <ul>
          {names.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      )}
    </section>
  )
}

const placeWords = (place: string): string => {
  const [zone, side] = place.split('|') as [string, string | undefined]
  return side ? `${zoneName(zone)} (${t(`sheet.side_${side}` as 'sheet.side_left')})` : zoneName(zone)
}
function whoWords({ age, sex, affected, worse, days }: PaperView): string {
  const sexKey = `sheet.sex_${sex}`
  const legKey = `sheet.leg_${affected}`
  return [
    age === undefined ? t('sheet.age_unknown') : counted('sheet.age', age),
    ...(worded(sexKey) ? [t(sexKey)] : []),
    worded(legKey) ? t(legKey) : t('sheet.leg_unknown'),
    ...(worse ? [t('sheet.worse', { side: t(`sheet.side_${worse}` as 'sheet.side_left') })] : []),
    days === undefined ? t('sheet.days_unknown') : counted('sheet.days', days),
  ].join(' · ')
}

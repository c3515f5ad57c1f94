import './answer/answer.css'
import { useMemo } from 'preact/hooks'
import { chance } from '../parts/chance.ts'
import { Chance } from '../parts/dots.tsx'
import { useInterview } from '../parts/interview.ts'
import { addressOf } from '../parts/route.ts'
import { Screen } from '../parts/screen.tsx'
import { Sources } from '../parts/sources.tsx'
import { useWork } from '../parts/use-work.ts'
import { Waiting } from '../parts/waiting.tsx'
import { t } from '../parts/words.ts'
import type { WhyView } from '../worker/protocol.ts'
import { Reasons } from './answer/reasons.tsx'
import { NothingTold } from './nothing-told.tsx'

/** Where a cause is less likely than this, that is said in words too. */
const UNLIKELY = 0.1

/** Why, or why not, one condition: how likely, what speaks for and against it, and what would change that. */
export function Why({ cause }: { cause: string }) {
  const { kept } = useInterview()
  const work = useWork(
    'why',
    useMemo(() => ({ kept, cause }), [kept.turns, cause]),
    cause,
  )
  const why = work.state === 'there' ? work.back : undefined
  // An old address may name a cause that there no longer is.
  const unknown = work.state === 'there' && !why
  if (why?.nothingTold) return <NothingTold />
  const name = why && (why.cause.name || t('cause.something_else'))
  return (
    <Screen
      title={unknown ? t('learn.unknown') : name ? t('why.title', { name }) : t('why.waiting')}
      back={{ to: addressOf('answer'), says: t('why.back') }}
    >
      {work.state !== 'there' ? <Waiting on={work} /> : why ? <Parts why={why} /> : <Unknown />}
    </Screen>
  )
}

const Unknown = () => (
  <>
    <p>{t('learn.unknown_tip')}</p>
    <p class="actions">
      <a class="button" href={addressOf('learn')}>
        {t('learn.title')}
      </a>
    </p>
  </>
)

function Parts({ why }: { why: WhyView }) {
  const { cause } = why
  return (
    <>
      <p class="big-chance">
        <Chance p={cause.p} /> <span class="soft">{t('why.with_answers')}</span>
      </p>
      <p>{t('why.rank', { rank: why.rank, of: why.of })}</p>
      {cause.p < UNLIKELY && <p class="calmly">{t(cause.dangerous ? 'why.calm' : 'why.unlikely')}</p>}
      <Reasons cause={cause} heading="h2" />
      {cause.for.length === 0 && <p>{t('why.nothing_for')}</p>}
      <Would says={t('why.likelier')} list={why.raise} p={cause.p} />
      <Would says={t('why.less_likely')} list={why.lower} p={cause.p} />
      <h2>{t('why.what')}</h2>
      <p>{cause.what}</p>
      <p class="links">
        <a href={addressOf('learn', 'cause', cause.id)}>{t('fits.read')}</a>
      </p>
      <Sources sources={cause.sources} />
    </>
  )
}

/** The new chance in words; where the words are the same, how many times as likely it becomes besides. */
function changed({ to, times }: WhyView['raise'][number], p: number): string {
  if (chance(to).words !== chance(p).words) return chance(to).words
  return times >= 1 ? t('why.times', { count: roughly(times), chance: chance(to).words }) : t('why.a_part', { count: roughly(1 / times) })
}
const roughly = (x: number): number => (x < 3 ? Math.round(x * 10) / 10 : Number(x.toPrecision(1)))

function Would({ says, list, p }: { says: string; list: WhyView['raise']; p: number }) {
  if (list.length === 0) return null
  return (
    <section class="would">
      <h2>{says}</h2>
      <ul>
        {list.map((s) => (
          <li key={s.text}>
            {s.text}: <strong>{changed(s, p)}</strong>
          </li>
        ))}
      </ul>
    </section>
  )
}

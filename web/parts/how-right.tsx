import { unseen } from 'virtual:figures'
import { chance } from './chance.ts'
import { addressOf } from './route.ts'
import { counted, t } from './words.ts'

/** What to expect of a case that nobody has looked at, in two sentences, and the way to the rest. */
export const HowRight = () => (
  <p class="soft how-right">
    {t('right.sentence', { cases: unseen.cases, first: chance(unseen.first.history).words })} <SentLower />{' '}
    <a href={addressOf('learn', 'how-right')}>{t('right.more')}</a>
  </p>
)

/** How many emergencies were sent to less among the cases that nobody had looked at. */
export const SentLower = () => <>{counted('right.lower', unseen.emergenciesLower, { of: unseen.emergencies })}</>

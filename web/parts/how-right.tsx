import { figures } from 'virtual:figures'
import { addressOf } from './route.ts'
import { counted, t } from './words.ts'

/** How often it was right from the history alone, in one sentence, and the way to the rest. */
export function HowRight() {
  const [history] = figures.stages
  if (!history) return null
  const { first, firstThree, tooLate } = history
  return (
    <p class="soft how-right">
      {t('right.sentence', { of: figures.cases.modelled, first, three: firstThree })} {counted('right.late', tooLate)}{' '}
      <a href={addressOf('learn', 'how-right')}>{t('right.more')}</a>
    </p>
  )
}

import { counted, t } from '../../parts/words.ts'

/** How far it is: a quiet line, and words that promise no more than they know. */
export function Progress({ at, left, answered }: { at: number; left: number; answered: number }) {
  if (at < answered) return <p class="progress-words">{t('progress.earlier', { at: at + 1, answered })}</p>
  const share = at / (at + Math.max(1, left))
  return (
    <div class="progress">
      <svg class="progress-line" viewBox="0 0 100 2" preserveAspectRatio="none" aria-hidden="true" focusable="false">
        <rect class="rest" width="100" height="2" rx="1" />
        <rect class="done" width={Math.max(2, share * 100)} height="2" rx="1" />
      </svg>
      <p class="progress-words">{left <= 1 ? t('progress.last') : counted('progress.left', left)}</p>
    </div>
  )
}

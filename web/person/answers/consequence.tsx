import { useMemo } from 'preact/hooks'
import { chance } from '../../parts/chance.ts'
import type { Kept } from '../../parts/kept.ts'
import { useWork } from '../../parts/use-work.ts'
import { levelName, t } from '../../parts/words.ts'
import { lastChange } from './changed.ts'

/** What the answer that was changed last did to how soon and to the likeliest causes. */
export function Consequence({ kept }: { kept: Kept }) {
  const changed = lastChange(kept)
  const before = useWork(
    'compare',
    useMemo(() => changed && { kept: changed.before }, [changed]),
  )
  const after = useWork(
    'compare',
    useMemo(() => changed && { kept: changed.after }, [changed]),
  )
  if (!changed || before.state !== 'there' || after.state !== 'there') return null
  const [old, now] = [before.back, after.back]
  if (old.nothingTold || now.nothingTold) return null
  const moved = now.causes
    .map((c) => ({ ...c, from: old.causes.find((o) => o.id === c.id)?.p ?? 0 }))
    .filter((c) => chance(c.p).words !== chance(c.from).words)
  return (
    <section class="card consequence" aria-labelledby="consequence" role="status">
      <h2 id="consequence">{t('change.title')}</h2>
      <p>
        {old.level === now.level
          ? t('change.same_level', { level: levelName(now.level) })
          : t('change.level', { from: levelName(old.level), to: levelName(now.level) })}
      </p>
      {moved.length === 0 ? (
        <p>{t('change.little')}</p>
      ) : (
        <ul>
          {moved.map((c) => (
            <li key={c.id}>
              {t('change.moved', {
                name: c.name || t('cause.something_else'),
                from: c.from === 0 ? t('chance.fewer') : chance(c.from).words,
                to: chance(c.p).words,
              })}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

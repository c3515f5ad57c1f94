import { Chance } from '../../parts/dots.tsx'
import { addressOf } from '../../parts/route.ts'
import { t } from '../../parts/words.ts'
import type { CauseView } from '../../worker/protocol.ts'

/** Condition, description, impact on leg strength and how well it fits, for this person. */
export function SummaryTable({ causes }: { causes: readonly CauseView[] }) {
  return (
    <section class="part" aria-labelledby="table">
      <h2 id="table">{t('table.title')}</h2>
      <table class="summary">
        <thead>
          <tr>
            <th scope="col">{t('table.condition')}</th>
            <th scope="col">{t('table.description')}</th>
            <th scope="col">{t('table.impact')}</th>
            <th scope="col">{t('table.fit')}</th>
          </tr>
        </thead>
        <tbody>
          {causes
            .filter((c) => c.known)
            .map((c) => (
              <tr key={c.id}>
                <th scope="row" data-label={t('table.condition')}>
                  <a href={addressOf('learn', 'cause', c.id)}>{c.name}</a>
                </th>
                <td data-label={t('table.description')}>{c.what}</td>
                <td data-label={t('table.impact')}>{c.impact}</td>
                <td data-label={t('table.fit')}>
                  <Chance p={c.p} small />
                </td>
              </tr>
            ))}
        </tbody>
      </table>
    </section>
  )
}

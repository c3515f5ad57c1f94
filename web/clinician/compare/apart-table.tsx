import { percent } from '../../parts/chance.ts'
import type { ApartRow, Beside } from '../../worker/clinician/compare-view.ts'
import { inWords } from '../see/yes-no.ts'
import { w } from '../words.ts'

/** Findings side by side under two causes or places: what each leads to expect, what was found, and how well the finding tells them apart. */
export function ApartTable({
  title,
  about,
  names,
  rows,
}: {
  title: string
  about: string
  names: readonly [string, string]
  rows: readonly ApartRow[]
}) {
  if (rows.length === 0) return null
  return (
    <section class="apart">
      <h2>{title}</h2>
      <p class="soft">{about}</p>
      <div class="apart-scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">{w('compare.finding')}</th>
              <th scope="col">{names[0]}</th>
              <th scope="col">{names[1]}</th>
              <th scope="col">{w('compare.found')}</th>
              <th scope="col">{w('compare.tells')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((r) => (
              <tr key={`${r.finding}|${r.value ?? ''}|${r.side ?? ''}`} data-finding={r.finding} data-value={r.value} data-side={r.side}>
                <th scope="row">{r.name}</th>
                <Expected beside={r.both[0]} name={names[0]} />
                <Expected beside={r.both[1]} name={names[1]} />
                <td class="apart-found" data-label={w('compare.found')}>
                  {r.found === undefined ? <span class="soft">{w('compare.not_found')}</span> : inWords(r.found)}
                </td>
                <td class="apart-tells" data-label={w('compare.tells')}>
                  <data value={String(r.accuracy)}>{percent(r.accuracy)}</data>
                  <span class="see-line" aria-hidden="true">
                    <span style={{ inlineSize: `${Math.max(0, 200 * (r.accuracy - 0.5))}%` }} />
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function Expected({ beside: { expected, p, fits }, name }: { beside: Beside; name: string }) {
  return (
    <td
      class={fits === undefined ? '' : fits ? 'fits' : 'misfits'}
      data-label={name}
      data-fits={fits === undefined ? undefined : String(fits)}
    >
      {inWords(expected)} <data value={String(p)}>{percent(p)}</data>
      {fits !== undefined && <span class="apart-mark">{w(fits ? 'compare.fits' : 'compare.misfits')}</span>}
    </td>
  )
}

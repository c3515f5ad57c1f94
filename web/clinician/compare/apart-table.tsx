import type { ApartRow, Beside, Pointed } from '../../worker/clinician/compare-view.ts'
import type { Cite } from '../number/cite.ts'
import { OpenChance } from '../number/opens.tsx'
import { inWords } from '../see/yes-no.ts'
import { w } from '../words.ts'

/** Findings side by side under two causes or places: what each leads to expect, what was found, and how well the finding tells them apart. */
export function ApartTable({
  title,
  about,
  names,
  of,
  rows,
}: {
  title: string
  about: string
  names: readonly [string, string]
  of: readonly [Pointed, Pointed]
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
                <Expected row={r} beside={r.both[0]} name={names[0]} of={of[0]} />
                <Expected row={r} beside={r.both[1]} name={names[1]} of={of[1]} />
                <td class="apart-found" data-label={w('compare.found')}>
                  {r.found === undefined ? <span class="soft">{w('compare.not_found')}</span> : inWords(r.found)}
                </td>
                <td class="apart-tells" data-label={w('compare.tells')}>
                  <OpenChance cite={{ is: 'apart', ...under(r, of), name: w('number.tells', { name: r.name }), p: r.accuracy }} />
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

const under = (
  { finding, value, side }: ApartRow,
  of: readonly Pointed[],
): Pick<Extract<Cite, { is: 'apart' }>, 'of' | 'finding' | 'value' | 'side'> => ({
  of,
  finding,
  value,
  side,
})

type ExpectedProps = { row: ApartRow; beside: Beside; name: string; of: Pointed }
function Expected({ row, beside: { expected, p, fits }, name, of }: ExpectedProps) {
  const says = inWords(expected)
  return (
    <td
      class={fits === undefined ? '' : fits ? 'fits' : 'misfits'}
      data-label={name}
      data-fits={fits === undefined ? undefined : String(fits)}
    >
      <span>
        {says}{' '}
        <OpenChance cite={{ is: 'expected', ...under(row, [of]), name: w('number.with', { name: row.name, state: says, of: name }), p }} />
      </span>
      {fits !== undefined && <span class="apart-mark">{w(fits ? 'compare.fits' : 'compare.misfits')}</span>}
    </td>
  )
}

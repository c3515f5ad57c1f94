import { useState } from 'preact/hooks'
import type { Side } from '../../../engine/index.ts'
import { entriesOf, standing, withValue } from '../bench-case.ts'
import { w } from '../words.ts'
import { Grid } from './grid.tsx'
import type { Row } from './grid-row.tsx'
import { notationOf } from './notation.ts'
import { VIEWS } from './plate.ts'
import type { Section } from './section.ts'
import { SkinFigure } from './skin-figure.tsx'
import { SkinNames } from './skin-names.tsx'
import { type Scheme, TERRITORIES } from './territories.ts'
import { TrunkLevel } from './trunk-level.tsx'
import { readAgain } from './unread.ts'

const SCHEMES: readonly Scheme[] = ['roots', 'nerves']
/** From touch to touch; after the last the finding is off the sheet again. */
const TOUCHES: readonly (string | undefined)[] = [undefined, 'normal', 'reduced', 'absent', 'increased']
/** Skin whose state is no routine part of the examination of a leg: no key says it is normal. */
const APART = ['sensation.whole_leg', 'sensation.arm', 'sensation.face', 'sensation.pain_temperature_opposite_leg']

const findingsOf = (scheme: Scheme): string[] => [
  ...new Set(TERRITORIES.filter((x) => x.scheme === scheme && x.finding !== 'sensation.saddle').map((x) => x.finding)),
]
/** The scheme in which a finding is drawn and listed. */
export const schemeOf = (finding: string): Scheme | undefined => SCHEMES.find((s) => findingsOf(s).includes(finding))

/** Touch and pin on the skin by root or by nerve, by touching a figure or in a grid; and what else is felt. */
export function Sensation({
  bench,
  terms,
  set,
  predicted,
  scheme,
  onScheme,
}: Section & { scheme: Scheme; onScheme: (to: Scheme) => void }) {
  const { sheet } = bench.now
  const [lit, light] = useState<string>()
  const [said, say] = useState('')
  const [view, turn] = useState<'front' | 'back'>('front')
  const nameOf = (id: string) => terms.get(id)?.name ?? id
  const row = (id: string): Row[] => {
    const term = terms.get(id)
    return term ? [{ term, apart: APART.includes(id) }] : []
  }
  const drawn = findingsOf(scheme)
  const elsewhere = SCHEMES.flatMap(findingsOf)
  const rest = [...terms.values()]
    .filter((t) => /^(sensation|vibration|position)\./.test(t.id) && t.kind !== 'level' && !elsewhere.includes(t.id))
    .sort((a, b) => Number(APART.includes(a.id)) - Number(APART.includes(b.id)))
  const touch = (finding: string, side: Side) => {
    const next = TOUCHES[TOUCHES.indexOf(standing(sheet, finding, side) as string | undefined) + 1]
    set((s) => withValue(readAgain(s, finding, side), finding, side, next))
    const term = terms.get(finding)
    const name = w('examine.cell', { name: nameOf(finding), side: w(`examine.${side}`) })
    say(`${name}: ${next === undefined || !term ? w('examine.not_examined') : notationOf(term).show(next)}`)
  }
  return (
    <section class="sheet-part wide" aria-labelledby="sensation">
      <h2 id="sensation">{w('examine.sensation')}</h2>
      <div class="skin-parts">
        <div class="skin-touch">
          <fieldset class="scheme">
            <legend class="hidden">{w('examine.scheme')}</legend>
            {SCHEMES.map((s) => {
              const entered = findingsOf(s).flatMap((id) => entriesOf(sheet, id)).length
              return (
                <label key={s}>
                  <input type="radio" name="scheme" checked={scheme === s} onChange={() => onScheme(s)} />
                  <span>
                    {w(`examine.scheme_${s}`)}
                    {entered > 0 && <small>{w('examine.entered', { count: entered })}</small>}
                  </span>
                </label>
              )
            })}
          </fieldset>
          <div class={`skin-views show-${view}`}>
            {VIEWS.map((v) => (
              <figure key={v} class={v}>
                <SkinFigure sheet={sheet} scheme={scheme} view={v} nameOf={nameOf} lit={lit} onLit={light} onTouch={touch} />
                <figcaption>{w(`examine.view_${v}`)}</figcaption>
              </figure>
            ))}
          </div>
          {scheme === 'nerves' && <SkinNames nameOf={nameOf} />}
          <button type="button" class="button plain skin-turn" onClick={() => turn(view === 'front' ? 'back' : 'front')}>
            {w('examine.turn')}
          </button>
          <p class="skin-said" role="status">
            {lit && !said.startsWith(nameOf(lit)) ? nameOf(lit) : said || w('examine.touch_tip')}
          </p>
        </div>
        <div>
          <Grid
            bench={bench}
            set={set}
            predicted={predicted}
            label={w(`examine.scheme_${scheme}`)}
            rows={drawn.flatMap(row)}
            others={w('examine.others_normal')}
            lit={lit}
            onLit={light}
          />
          <Grid
            bench={bench}
            set={set}
            predicted={predicted}
            label={w('examine.sensation_other')}
            rows={rest.flatMap((t) => row(t.id))}
            others={w('examine.others_normal')}
          />
          <TrunkLevel bench={bench} set={set} terms={terms} predicted={predicted} />
        </div>
      </div>
    </section>
  )
}

import { useId } from 'preact/hooks'
import type { Side } from '../../../engine/index.ts'
import { LEG_OUTLINE, SIDES_DRAWN } from '../../parts/leg-outline.ts'
import { type EntryValue, type Sheet, standing } from '../bench-case.ts'
import { w } from '../words.ts'
import { type Scheme, TERRITORIES, type Territory } from './territories.ts'

type Props = {
  sheet: Sheet
  scheme: Scheme
  view: 'front' | 'back'
  nameOf: (id: string) => string
  lit: string | undefined
  onLit: (id: string | undefined) => void
  onTouch: (finding: string, side: Side) => void
}
/** What a value looks like where there is no room for its word. */
const MARKS: Record<string, string> = { normal: '✓', reduced: '↓', absent: '0', increased: '↑' }
/** The figure is drawn a little shorter than its outline. */
const SQUEEZE = 0.8
/** From a root's name to its value. */
const LINE = 8

/** Both legs with what the skin feels, to be touched. For eyes and fingers: the grid beside it says and does the same by keyboard. */
export function SkinFigure({ sheet, scheme, view, nameOf, lit, onLit, onTouch }: Props) {
  const id = useId()
  const shown = TERRITORIES.filter((x) => x.scheme === scheme && x.view === view)
  const outline = LEG_OUTLINE[view]
  const drawn = SIDES_DRAWN[view].flatMap(({ side, flip }) =>
    shown.map((territory) => ({ territory, side, flip, value: standing(sheet, territory.finding, side) })),
  )
  return (
    <svg class="skin-figure" viewBox="-74 -16 148 386" aria-hidden="true" focusable="false">
      <defs>
        <clipPath id={`${id}-leg`}>
          <path d={outline} />
        </clipPath>
        <pattern id={`${id}-reduced`} width="5" height="5" patternUnits="userSpaceOnUse">
          <circle cx="2.5" cy="2.5" r="1.2" class="ink" />
        </pattern>
        <pattern id={`${id}-increased`} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="1.8" height="5" class="ink hot" />
        </pattern>
      </defs>
      <g transform={`scale(1 ${SQUEEZE})`}>
        {SIDES_DRAWN[view].map(({ side, flip }) => (
          <g key={side} transform={flip ? 'scale(-1 1)' : undefined}>
            <path class="skin" d={outline} />
            {drawn
              .filter((d) => d.side === side)
              .map(({ territory, value }) => (
                <Touch
                  key={territory.finding}
                  territory={territory}
                  clip={`url(#${id}-leg)`}
                  value={value}
                  pattern={id}
                  name={w('examine.cell', { name: nameOf(territory.finding), side: w(`examine.${side}`) })}
                  side={side}
                  onLit={onLit}
                  onTouch={() => onTouch(territory.finding, side)}
                />
              ))}
            <path class="outline" d={outline} />
            {shown
              .filter((territory) => territory.finding === lit)
              .map((territory) => (
                <path key={territory.shape} class="lit-outline" clip-path={`url(#${id}-leg)`} d={territory.shape} />
              ))}
          </g>
        ))}
      </g>
      {drawn.map(({ territory: { finding, at, knob }, side, flip, value }) => {
        const [x, y] = knob ?? at
        const root = scheme === 'roots' && /\.[LS]\d$/.test(finding) ? finding.slice(-2) : undefined
        const mark = MARKS[String(value)]
        const across = flip ? -x : x
        return (
          <text
            key={`${finding}${side}`}
            data-mark={`${finding}|${side}`}
            data-x={across}
            class={`territory-mark ${value ?? ''}`}
            y={y * SQUEEZE + 2.5}
            text-anchor="middle"
          >
            {root && <tspan x={across}>{root}</tspan>}
            {mark && (
              <tspan x={across} dy={root ? LINE : 0}>
                {mark}
              </tspan>
            )}
          </text>
        )
      })}
      {SIDES_DRAWN[view].map(({ side, flip }) => (
        <text key={side} class="side" x={flip ? -32 : 32} y="-6" text-anchor="middle">
          {w(`examine.${side}`)}
        </text>
      ))}
    </svg>
  )
}

type TouchProps = {
  territory: Territory
  side: Side
  clip: string
  value: EntryValue | undefined
  pattern: string
  name: string
  onLit: (id: string | undefined) => void
  onTouch: () => void
}
function Touch({ territory: { finding, shape, knob }, side, clip, value, pattern, name, onLit, onTouch }: TouchProps) {
  const patterned = value === 'reduced' || value === 'increased'
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the grid beside the figure does the same for the keyboard
    <g
      class="territory"
      data-territory={finding}
      data-side={side}
      onClick={onTouch}
      onPointerEnter={() => onLit(finding)}
      onPointerLeave={() => onLit(undefined)}
    >
      <title>{name}</title>
      <g clip-path={clip}>
        <path class={`patch ${value ?? ''}`} d={shape} />
        {patterned && <path class="pattern" d={shape} fill={`url(#${pattern}-${value})`} />}
      </g>
      {knob && <circle class={`patch knob ${value ?? ''}`} cx={knob[0]} cy={knob[1]} r="9" />}
    </g>
  )
}

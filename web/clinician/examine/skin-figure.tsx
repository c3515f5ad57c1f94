import { useId } from 'preact/hooks'
import type { Side } from '../../../engine/index.ts'
import { type EntryValue, type Sheet, standing } from '../bench-case.ts'
import { hasWord, w } from '../words.ts'
import { BRANCHES, NEIGHBOURS } from './nerve-territories.ts'
import { BOX, DRAWN, LINES, OUTLINE, SIDE_AT, SQUEEZE, type View } from './plate.ts'
import { type Scheme, TERRITORIES, type Territory } from './territories.ts'

type Props = {
  sheet: Sheet
  scheme: Scheme
  view: View
  nameOf: (id: string) => string
  lit: string | undefined
  onLit: (id: string | undefined) => void
  onTouch: (finding: string, side: Side) => void
}
/** What a value looks like where there is no room for its word. */
const MARKS: Record<string, string> = { normal: '✓', reduced: '↓', absent: '0', increased: '↑' }
/** From a name to its value. */
const LINE = 9

/** Both legs with what the skin feels, to be touched. For eyes and fingers: the grid beside it says and does the same by keyboard. */
export function SkinFigure({ sheet, scheme, view, nameOf, lit, onLit, onTouch }: Props) {
  const id = useId()
  const shown = TERRITORIES.filter((x) => x.scheme === scheme && x.view === view)
  const neighbours = scheme === 'nerves' ? NEIGHBOURS.filter((x) => x.view === view) : []
  const branches = scheme === 'nerves' ? BRANCHES[view] : undefined
  const outline = OUTLINE[view]
  const clip = `url(#${id}-leg)`
  const squeeze = SQUEEZE[view]
  const drawn = DRAWN[view].flatMap(({ side, flip }) =>
    shown.map((territory) => ({ territory, side, flip, value: standing(sheet, territory.finding, side) })),
  )
  return (
    <svg class={`skin-figure skin-${view}`} viewBox={BOX[view]} aria-hidden="true" focusable="false">
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
      <g transform={`scale(1 ${squeeze})`}>
        {DRAWN[view].map(({ side, flip }) => (
          <g key={side} transform={flip ? 'scale(-1 1)' : undefined}>
            <path class="skin" d={outline} />
            {neighbours.map(({ name, shape }) => (
              <path key={name} class="neighbour" clip-path={clip} d={shape}>
                <title>{w(`examine.skin_${name}`)}</title>
              </path>
            ))}
            {drawn
              .filter((d) => d.side === side)
              .map(({ territory, value }) => (
                <Touch
                  key={territory.shape}
                  territory={territory}
                  clip={clip}
                  value={value}
                  pattern={id}
                  name={w('examine.cell', { name: nameOf(territory.finding), side: w(`examine.${side}`) })}
                  side={side}
                  onLit={onLit}
                  onTouch={() => onTouch(territory.finding, side)}
                />
              ))}
            {branches && <path class="branches" clip-path={clip} d={branches} />}
            <path class="lines" d={LINES[view]} />
            <path class="outline" d={outline} />
            {shown
              .filter((territory) => territory.finding === lit)
              .map(({ shape }) => (
                <path key={shape} class="lit-outline" clip-path={clip} d={shape} />
              ))}
          </g>
        ))}
      </g>
      {DRAWN[view].flatMap(({ side, flip }) =>
        neighbours.map(({ name, at }) =>
          at ? (
            <text key={`${name}${side}`} class="neighbour-mark" x={flip ? -at[0] : at[0]} y={at[1] * squeeze + 2.5} text-anchor="middle">
              {w(`examine.short_${name}`)}
            </text>
          ) : null,
        ),
      )}
      {drawn.map(({ territory, side, flip, value }) => (
        <Name key={`${territory.shape}${side}`} territory={territory} side={side} flip={flip} value={value} squeeze={squeeze} />
      ))}
      {DRAWN[view].map(({ side, flip }) => (
        <text key={side} class="side" x={flip ? -SIDE_AT[view][0] : SIDE_AT[view][0]} y={SIDE_AT[view][1]} text-anchor="middle">
          {w(`examine.${side}`)}
        </text>
      ))}
    </svg>
  )
}

type NameProps = { territory: Territory; side: Side; flip: boolean; value: EntryValue | undefined; squeeze: number }
/** The short name of a territory, and its value under it. */
function Name({ territory: { finding, at, knob }, side, flip, value, squeeze }: NameProps) {
  const place = knob ?? at
  if (!place) return null
  const across = flip ? -place[0] : place[0]
  const short = `examine.short_${finding.replace('sensation.', '')}`
  const mark = MARKS[String(value)]
  return (
    <text
      data-mark={`${finding}|${side}`}
      data-x={across}
      class={`territory-mark ${value ?? ''}`}
      y={place[1] * squeeze + 2.5}
      text-anchor="middle"
    >
      <tspan x={across}>{hasWord(short) ? w(short) : finding.slice(-2)}</tspan>
      {mark && (
        <tspan class="value-mark" x={across} dy={LINE}>
          {mark}
        </tspan>
      )}
    </text>
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
function Touch({ territory: { finding, shape, tone, at, knob }, side, clip, value, pattern, name, onLit, onTouch }: TouchProps) {
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
        <path class={`patch tone-${tone} ${value ?? ''}`} d={shape} />
        {patterned && <path class="pattern" d={shape} fill={`url(#${pattern}-${value})`} />}
      </g>
      {knob && <path class="leader" d={`M${at?.join(' ')}L${knob.join(' ')}`} />}
      {knob && <circle class={`patch knob tone-${tone} ${value ?? ''}`} cx={knob[0]} cy={knob[1]} r="10" />}
    </g>
  )
}

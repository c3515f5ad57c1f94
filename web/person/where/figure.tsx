import { useId } from 'preact/hooks'
import type { Mark } from '../../parts/kept.ts'
import { LEG_OUTLINE, SIDES_DRAWN } from '../../parts/leg-outline.ts'
import { t } from '../../parts/words.ts'
import { feelsOf, ZONES, type Zone } from './zones.ts'

type Props = { marks: readonly Mark[]; brush: Mark['feels']; onTouch: (zone: Zone, side: Mark['side']) => void; view: 'front' | 'back' }

/**
 * Both legs, seen from the front or the back, to be touched. It is for eyes and fingers only: the list below it says and does the
 * same for keyboard and screen reader.
 */
export function Figure({ marks, brush, onTouch, view }: Props) {
  const id = useId()
  const outline = LEG_OUTLINE[view]
  const zones = ZONES.filter((z) => z.view === view)
  const marked = (zone: Zone, side: Mark['side']) => marks.filter((m) => m.zone === zone.id && m.side === side).map((m) => m.feels)
  return (
    <svg class="figure" viewBox="-74 -16 148 364" aria-hidden="true" focusable="false">
      <defs>
        <clipPath id={`${id}-leg`}>
          <path d={outline} />
        </clipPath>
        <clipPath id={`${id}-body`}>
          <path d={outline} />
          <path d={outline} transform="scale(-1 1)" />
        </clipPath>
        <pattern id={`${id}-numb`} width="6" height="6" patternUnits="userSpaceOnUse">
          <circle cx="3" cy="3" r="1.5" class="ink-numb" />
        </pattern>
        <pattern id={`${id}-tingling`} width="6" height="6" patternUnits="userSpaceOnUse">
          <path d="M0 4L1.5 2L4.5 4L6 2" class="ink-tingling" />
        </pattern>
        <pattern id={`${id}-painful`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="2.4" height="6" class="ink-painful" />
        </pattern>
      </defs>
      <g transform="scale(1 0.8)">
        {SIDES_DRAWN[view].map(({ side, flip }) => (
          <g key={side} transform={flip ? 'scale(-1 1)' : undefined}>
            <path class="skin" d={outline} />
            <g clip-path={`url(#${id}-leg)`}>
              {zones
                .filter((z) => z.sided)
                .map((zone) => (
                  <Touch
                    key={zone.id}
                    zone={zone}
                    feels={marked(zone, side)}
                    brush={brush}
                    pattern={id}
                    onTouch={() => onTouch(zone, side)}
                  />
                ))}
            </g>
            <path class="outline" d={outline} />
          </g>
        ))}
        <g clip-path={`url(#${id}-body)`}>
          {zones
            .filter((z) => !z.sided)
            .map((zone) => (
              <Touch
                key={zone.id}
                zone={zone}
                feels={marked(zone, undefined)}
                brush={brush}
                pattern={id}
                onTouch={() => onTouch(zone, undefined)}
              />
            ))}
        </g>
        {view === 'back' && <path class="crease" d="M0 70V132M6 134C20 142 40 140 52 128M-6 134C-20 142 -40 140 -52 128" />}
        {view === 'front' && (
          <path class="crease" d="M18 240C24 248 36 248 42 240M-18 240C-24 248 -36 248 -42 240M3 124L40 84M-3 124L-40 84" />
        )}
      </g>
      {SIDES_DRAWN[view].map(({ side, flip }) => (
        <text key={side} class="side" x={flip ? -32 : 32} y="-6" text-anchor="middle">
          {t(side === 'left' ? 'where.left_short' : 'where.right_short')}
        </text>
      ))}
    </svg>
  )
}

function Touch({
  zone,
  feels,
  brush,
  pattern,
  onTouch,
}: {
  zone: Zone
  feels: Mark['feels'][]
  brush: Mark['feels']
  pattern: string
  onTouch: () => void
}) {
  const can = feelsOf(zone).includes(brush)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the list of places below does the same for the keyboard
    <g class={`touch${can ? '' : ' mute'}`} data-zone={zone.id} onClick={() => can && onTouch()}>
      <path class="zone" d={zone.shape} />
      {feels.includes('weak') && <path class="mark weak" d={zone.shape} />}
      {feels.includes('numb') && <path class="mark" d={zone.shape} fill={`url(#${pattern}-numb)`} />}
      {feels.includes('tingling') && <path class="mark" d={zone.shape} fill={`url(#${pattern}-tingling)`} />}
      {feels.includes('painful') && <path class="mark" d={zone.shape} fill={`url(#${pattern}-painful)`} />}
    </g>
  )
}

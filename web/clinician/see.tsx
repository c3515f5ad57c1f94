import './see/see.css'
import { useEffect, useMemo, useState } from 'preact/hooks'
import { percent } from '../parts/chance.ts'
import { HowRight } from '../parts/how-right.tsx'
import { toneOf } from '../parts/levels.ts'
import { Waiting } from '../parts/waiting.tsx'
import type { SeeView } from '../worker/clinician/see-view.ts'
import { HowSoon } from './see/how-soon.tsx'
import { Issues } from './see/issues.tsx'
import { SeenMap } from './see/map.tsx'
import { Next } from './see/next.tsx'
import { type Pointing, usePointing } from './see/pointing.ts'
import { Together } from './see/together.tsx'
import type { Predicted } from './see/use-predicted.ts'
import { useSeen } from './see/use-seen.ts'
import { placeName, Where } from './see/where.tsx'
import { causeName, Why } from './see/why.tsx'
import { WhyNot } from './see/why-not.tsx'
import type { Bench } from './use-bench.ts'
import { w } from './words.ts'

export { type Pointed, type Predicted, type PredictedCell, type PredictedHere, usePredicted } from './see/use-predicted.ts'

/**
 * How soon, where, why and what next, beside the sheet. `data-of` changes with every picture, `data-settled` stands once what comes next is
 * there too. Where there is no room beside the sheet, one line stays in sight and opens the rest.
 */
export function See({ bench: { now }, predicted }: { bench: Bench; predicted: Predicted }) {
  const { picture, next, of, settled, again } = useSeen(now)
  const pointing = usePointing(predicted)
  const [open, set] = useState(false)
  const { letGo } = pointing
  useEffect(() => {
    const keyed = (e: KeyboardEvent) => e.key === 'Escape' && letGo()
    addEventListener('keydown', keyed)
    return () => removeEventListener('keydown', keyed)
  }, [letGo])
  const whole = picture && 'level' in picture ? picture : undefined
  // Made again only when the picture changes, not with every key.
  const meaning = useMemo(
    () =>
      whole && (
        <>
          <HowSoon picture={whole} />
          <Issues issues={whole.issues} />
          <Where picture={whole} pointing={pointing} />
          <Why picture={whole} pointing={pointing} />
        </>
      ),
    [whole, pointing],
  )
  const then = useMemo(
    () =>
      whole && (
        <>
          {whole.together && <Together together={whole.together} />}
          <Next view={next} picture={whole} />
          {whole.unplaced.length > 0 && <p class="soft">{w('see.unplaced', { facts: whole.unplaced.join('; ') })}</p>}
          <HowRight />
        </>
      ),
    [whole, next],
  )
  const side = now.sheet.worse ?? (now.sheet.affected === 'left' ? 'left' : 'right')
  const map = useMemo(() => whole && <SeenMap wiring={whole.wiring} side={side} pointing={pointing} />, [whole, side, pointing])
  return (
    <aside
      class={open ? 'see open' : 'see'}
      aria-label={w('see.label')}
      aria-busy={!settled}
      data-of={of?.changed}
      data-settled={settled ? 'true' : undefined}
    >
      {whole && <Glance picture={whole} open={open} onToggle={() => set(!open)} />}
      <div class="see-body">
        {again && <Waiting on={{ state: 'failed', again }} />}
        {!picture && !again && <Waiting on={{ state: 'waiting' }} />}
        {picture && 'refused' in picture && <Issues issues={picture.refused} />}
        {whole && (
          <>
            <div class="see-words">
              {meaning}
              <WhyNot now={now} />
              {then}
            </div>
            {map}
          </>
        )}
      </div>
      <Shown predicted={predicted} pointing={pointing} />
      <p class="hidden" role="status">
        {settled && whole ? glance(whole) : ''}
      </p>
    </aside>
  )
}

const glance = (picture: SeeView): string => [picture.levelName, ...firsts(picture)].join('; ')
const firsts = ({ places, causes }: SeeView): string[] => [
  ...places.slice(0, 1).map((x) => `${percent(x.p)} ${placeName(x)}`),
  ...causes.slice(0, 1).map((c) => `${percent(c.p)} ${causeName(c)}`),
]

/** The picture in one line, where there is no room beside the sheet. */
function Glance({ picture, open, onToggle }: { picture: SeeView; open: boolean; onToggle: () => void }) {
  return (
    <button type="button" class={`see-glance ${toneOf(picture.level)}`} aria-expanded={open} onClick={onToggle}>
      <strong>{picture.levelName}</strong>
      {firsts(picture).map((words) => (
        <span key={words}>{words}</span>
      ))}
    </button>
  )
}

/** What the sheet shows now, and how much of what was found fits it. */
function Shown({ predicted: { here, name }, pointing: { held, letGo } }: { predicted: Predicted; pointing: Pointing }) {
  if (!here) return null
  const found = [...here.values()].filter((c) => c.fits !== undefined)
  const fitting = found.filter((c) => c.fits).length
  return (
    <div class="see-shown" data-fits={fitting} data-misfits={found.length - fitting}>
      <p>
        {w('see.shown', { name })} {w('see.fits_of', { fits: fitting, of: found.length })}
      </p>
      {held && (
        <button type="button" class="link" onClick={letGo}>
          {w('see.let_go')}
        </button>
      )}
    </div>
  )
}

import './see/see.css'
import type { ComponentChildren } from 'preact'
import { useEffect, useMemo, useState } from 'preact/hooks'
import type { Side } from '../../engine/index.ts'
import { percent } from '../parts/chance.ts'
import { HowRight } from '../parts/how-right.tsx'
import { toneOf } from '../parts/levels.ts'
import { Waiting } from '../parts/waiting.tsx'
import type { NextView, ReasonsView, SeeView } from '../worker/clinician/see-view.ts'
import { Opens } from './number/opens.tsx'
import { HowSoon } from './see/how-soon.tsx'
import { Issues } from './see/issues.tsx'
import { SeenMap, seenOn } from './see/map.tsx'
import { Next } from './see/next.tsx'
import { type Pointing, usePointing } from './see/pointing.ts'
import { Together } from './see/together.tsx'
import type { Predicted } from './see/use-predicted.ts'
import { useSame } from './see/use-same.ts'
import { type Seen, useSeen } from './see/use-seen.ts'
import { placeName, Where } from './see/where.tsx'
import { citeOf, Why } from './see/why.tsx'
import { WhyNot } from './see/why-not.tsx'
import type { Bench } from './use-bench.ts'
import { w } from './words.ts'

export { type Pointed, type Predicted, type PredictedCell, type PredictedHere, usePredicted } from './see/use-predicted.ts'

/**
 * How soon, where, why and what next, beside the sheet. `data-of` changes with every picture, `data-settled` stands once what comes next is
 * there too. Where there is no room beside the sheet, one line stays in sight and opens the rest.
 */
export function See({ bench: { now }, predicted }: { bench: Bench; predicted: Predicted }) {
  const { picture, reasons, next, of, fresh, settled, again } = useSeen(now)
  const pointing = usePointing(predicted)
  const [open, set] = useState(false)
  const { letGo } = pointing
  useEffect(() => {
    // Escape closes the card that is open, and what is held beneath it stays.
    const keyed = (e: KeyboardEvent) => e.key === 'Escape' && !document.querySelector('dialog[open]') && letGo()
    addEventListener('keydown', keyed)
    return () => removeEventListener('keydown', keyed)
  }, [letGo])
  const whole = picture && 'level' in picture ? picture : undefined
  const empty = of?.sheet.entries.length === 0
  const side = now.sheet.worse ?? (now.sheet.affected === 'left' ? 'left' : 'right')
  return (
    <aside
      class={open ? 'see open' : 'see'}
      aria-label={w('see.label')}
      aria-busy={!settled}
      data-of={of?.changed}
      data-settled={settled ? 'true' : undefined}
    >
      {whole && <Glance picture={whole} empty={empty} open={open} onToggle={() => set(!open)} />}
      <div class="see-body">
        {again && <Waiting on={{ state: 'failed', again }} />}
        {!picture && !again && <Waiting on={{ state: 'waiting' }} />}
        {picture && 'refused' in picture && <Issues issues={picture.refused} />}
        {whole && (
          <Whole picture={whole} empty={empty} reasons={reasons} next={next} fresh={fresh} side={side} pointing={pointing}>
            <WhyNot now={now} />
          </Whole>
        )}
      </div>
      <Shown predicted={predicted} pointing={pointing} />
      <p class="hidden" role="status">
        {settled && whole ? (empty ? w('see.empty') : glance(whole)) : ''}
      </p>
    </aside>
  )
}

type WholeProps = {
  picture: SeeView
  /** nothing stands on the sheet that the picture was made from */
  empty: boolean
  reasons: ReasonsView | undefined
  next: NextView | undefined
  fresh: Seen['fresh']
  side: Side
  pointing: Pointing
  children: ComponentChildren
}
/** The picture in parts, each made again only when what it shows has changed. */
function Whole({ picture, empty, reasons, next, fresh, side, pointing, children }: WholeProps) {
  const { level, levelName, rules, because, causes, open } = picture
  const soon = useSame({ level, levelName, rules, because, causes, open })
  const issues = useSame(picture.issues)
  const unplaced = useSame(picture.unplaced)
  const wiring = useSame(seenOn(picture.wiring))
  const first = useMemo(
    () => (
      <>
        <HowSoon picture={soon} empty={empty} />
        <Issues issues={issues} />
      </>
    ),
    [soon, issues, empty],
  )
  const where = useMemo(() => <Where picture={picture} pointing={pointing} />, [picture, pointing])
  const map = useMemo(() => <SeenMap wiring={wiring} side={side} pointing={pointing} />, [wiring, side, pointing])
  const why = useMemo(
    () => <Why picture={picture} reasons={reasons} fresh={fresh.reasons} pointing={pointing} />,
    [picture, reasons, fresh.reasons, pointing],
  )
  const then = useMemo(
    () => (
      <>
        {reasons?.together && fresh.reasons && <Together together={reasons.together} />}
        <Next view={next} fresh={fresh.next} level={level} />
        {unplaced.length > 0 && <p class="soft">{w('see.unplaced', { facts: unplaced.join('; ') })}</p>}
        <HowRight />
      </>
    ),
    [reasons, next, fresh.reasons, fresh.next, level, unplaced],
  )
  return (
    <>
      <div class="see-words">
        {first}
        {where}
      </div>
      {map}
      <div class="see-words">
        {why}
        {children}
        {then}
      </div>
    </>
  )
}

const glance = (picture: SeeView): string =>
  [picture.levelName, ...firsts(picture).map(({ p, name }) => `${percent(p)} ${name}`)].join('; ')
/** The likeliest place and the likeliest cause. */
const firsts = ({ places, causes }: SeeView) => [
  ...places.slice(0, 1).map((x) => ({ is: 'place' as const, id: x.id, name: placeName(x), p: x.p })),
  ...causes.slice(0, 1).map(citeOf),
]

type GlanceProps = { picture: SeeView; empty: boolean; open: boolean; onToggle: () => void }
/** The picture in one line, where there is no room beside the sheet; touched anywhere but on a number it opens the rest. */
function Glance({ picture, empty, open, onToggle }: GlanceProps) {
  return (
    <div class={`see-glance ${empty ? '' : toneOf(picture.level)}`}>
      <button type="button" class="see-glance-level" aria-expanded={open} onClick={onToggle}>
        <strong>{empty ? w('see.empty') : picture.levelName}</strong>
      </button>
      {(empty ? [] : firsts(picture)).map((cite) => (
        <span key={cite.name}>
          <Opens number={percent(cite.p)} cite={cite} /> {cite.name}
        </span>
      ))}
    </div>
  )
}

/** What the sheet shows now, and how much of what was found fits it. */
function Shown({ predicted: { here, name }, pointing: { held, letGo } }: { predicted: Predicted; pointing: Pointing }) {
  if (!here) return null
  const found = [...here.values()].flatMap((c) => (c.fits === undefined ? [] : [{ ...c, fits: c.fits }]))
  const fitting = found.filter((c) => c.fits).length
  const fitsOf = w('see.fits_of', { fits: fitting, of: found.length })
  return (
    <div class="see-shown" data-fits={fitting} data-misfits={found.length - fitting}>
      <p>
        {w('see.shown', { name })}{' '}
        {found.length > 0 && <Opens number={fitsOf} cite={{ is: 'fits', name: w('number.fits_of', { name, count: fitsOf }), found }} />}
      </p>
      {held && (
        <button type="button" class="link" onClick={letGo}>
          {w('see.let_go')}
        </button>
      )}
    </div>
  )
}

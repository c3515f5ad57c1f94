import type { Outcome, Region } from '../../worker/clinician/practise-view.ts'
import type { Counted } from '../number/cite.ts'
import { Opens } from '../number/opens.tsx'
import { Bar } from '../see/chance.tsx'
import { w } from '../words.ts'
import { share } from './looking.ts'
import type { Score as Kept, Practised } from './storage.ts'
import { REGIONS } from './which.ts'

type Score = Kept & Pick<Practised, 'of'>
/** So many cases make a stretch whose figures are worth comparing with those of the next. */
const STRETCH = 10

/** So many cases are shown as dots. */
const MOST = 40

const MEASURES: { id: 'level' | 'structure' | 'first' | 'three'; of: (m: Outcome) => boolean | undefined }[] = [
  { id: 'level', of: (m) => m.level },
  { id: 'structure', of: (m) => m.structure },
  { id: 'first', of: (m) => m.cause === 1 },
  { id: 'three', of: (m) => m.cause > 0 },
]

/** How the practice went, by region, with the engine at the same facts beside it. */
export function Scores({ all }: { all: readonly Practised[] }) {
  const scores = all.flatMap((p) => (p.score ? [{ ...p.score, of: p.of }] : [])).sort((a, b) => (a.on < b.on ? -1 : 1))
  if (scores.length === 0) return null
  const rows = REGIONS.map((region) => ({ region, of: scores.filter((s) => s.region === region) })).filter((r) => r.of.length > 0)
  return (
    <section class="practise-scores" aria-labelledby="scores">
      <h2 id="scores">{w('practise.scores')}</h2>
      <p class="soft">{w('practise.scores_about')}</p>
      <Strip scores={scores} />
      <div class="practise-table">
        <table>
          <caption class="hidden">{w('practise.scores')}</caption>
          <thead>
            <tr>
              <th scope="col">{w('practise.region')}</th>
              <th scope="col">{w('practise.over_time')}</th>
              {MEASURES.map(({ id }) => (
                <th key={id} scope="col">
                  {w(`practise.measure_${id}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ region, of }) => (
              <Row key={region} name={w(`practise.region_${region}`)} scores={of} region={region} />
            ))}
            {rows.length > 1 && <Row name={w('practise.all')} scores={scores} />}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function Row({ name, scores, region }: { name: string; scores: readonly Score[]; region?: Region }) {
  return (
    <tr data-region={region ?? 'all'}>
      <th scope="row">{name}</th>
      <td data-label={w('practise.over_time')} data-over-time>
        <Dots scores={scores} />
        <span class="hidden">{overTime(scores)}</span>
      </td>
      {MEASURES.map(({ id, of }) => {
        const judged = scores.filter((s) => of(s.mine) !== undefined)
        if (judged.length === 0)
          return (
            <td key={id} class="soft" data-label={w(`practise.measure_${id}`)}>
              {w('practise.not_judged')}
            </td>
          )
        const mine = judged.filter((s) => of(s.mine)).length
        const engine = judged.filter((s) => of(s.engine)).length
        return (
          <td key={id} data-measure={id} data-label={w(`practise.measure_${id}`)}>
            <Opens
              number={share(mine, judged.length)}
              cite={{ is: 'score', name: `${w(`practise.measure_${id}`)}: ${name}`, cases: counted(scores, of) }}
            />{' '}
            <span class="soft">{w('practise.engine_count', { count: engine })}</span>
            <Bar p={mine / judged.length} />
          </td>
        )
      })}
    </tr>
  )
}

/** The cases behind a figure, the last one first. */
const counted = (scores: readonly Score[], right: (m: Outcome) => boolean | undefined): Counted[] =>
  scores.toReversed().map((s) => ({ of: s.of, mine: right(s.mine), engine: right(s.engine) }))

/** Every case as a dot in the order in which they were practised, and the same in words. */
const Strip = ({ scores }: { scores: readonly Score[] }) => (
  <figure class="practise-strip">
    <Dots scores={scores} />
    <figcaption>
      {overTime(scores)} <span class="soft">{w('practise.strip')}</span>
    </figcaption>
  </figure>
)

/** The latest cases as dots, the last one last. */
function Dots({ scores }: { scores: readonly Score[] }) {
  const latest = scores.slice(-MOST)
  return (
    <svg class="practise-dots" viewBox={`0 0 ${latest.length * 16} 16`} aria-hidden="true" focusable="false">
      {latest.map((s, i) => (
        <circle
          key={s.on + i}
          cx={i * 16 + 8}
          cy="8"
          r="5.5"
          class={s.mine.cause === 1 ? 'first' : s.mine.cause > 0 ? 'three' : 'missed'}
        />
      ))}
    </svg>
  )
}
function overTime(scores: readonly Score[]): string {
  const recent = scores.slice(-STRETCH)
  const before = scores.slice(-2 * STRETCH, -STRETCH)
  const right = (list: readonly Score[]) => share(list.filter((s) => s.mine.cause > 0).length, list.length)
  return [
    w('practise.recent', { share: right(recent) }),
    ...(before.length > 0 ? [w('practise.before', { share: right(before) })] : []),
  ].join(' ')
}

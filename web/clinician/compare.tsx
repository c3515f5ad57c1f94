import './compare/compare.css'
import { useMemo, useState } from 'preact/hooks'
import type { Side } from '../../engine/index.ts'
import { useWork } from '../parts/use-work.ts'
import { Waiting } from '../parts/waiting.tsx'
import type { ApartRow, Comparable, ComparedView, Pointed } from '../worker/clinician/compare-view.ts'
import type { SeeView } from '../worker/clinician/see-view.ts'
import type { PartProps } from './bench.tsx'
import { fileOf } from './bench-case.ts'
import { ApartTable } from './compare/apart-table.tsx'
import { Picker } from './compare/picker.tsx'
import { OpenChance } from './number/opens.tsx'
import { useSeen } from './see/use-seen.ts'
import { w } from './words.ts'

type Pair = [string, string]
const NOTHING: Record<string, never> = {}
/** What is compared while nothing is known: the question that a dropped foot asks. */
const FOOT_DROP: Pair = ['place/L5', 'place/common_peroneal@fibular_neck']
/** So many findings that tell apart are named. */
const MOST = 14
/** What tells two apart no better than this is left out. */
const TELLS = 0.6

/** What was chosen to be compared, by case, as long as the page stays open. */
const chosenBefore = new Map<string, Pair>()

const keyOf = ({ kind, id }: Comparable): string => `${kind}/${id}`
const pointedOf = ({ kind, id }: Comparable): Pointed => (kind === 'cause' ? { cause: id } : { station: id })

/** Two causes or places side by side: what each leads to expect, what was found, and what would tell them apart. */
export function Compare({ bench: { now } }: PartProps) {
  const known = useWork('comparable', NOTHING)
  const { picture } = useSeen(now)
  const [pair, set] = useState(chosenBefore.get(now.key))
  const wanted = pair ?? (now.sheet.entries.length === 0 ? FOOT_DROP : picture && 'causes' in picture ? likeliest(picture) : undefined)
  const all = known.state === 'there' ? known.back : []
  const [first, second] = [0, 1].map((i) => all.find((c) => keyOf(c) === wanted?.[i]))
  const { sheet } = now
  const given = useMemo(
    () => (first && second ? { file: fileOf(now), pair: [pointedOf(first), pointedOf(second)] as [Pointed, Pointed] } : undefined),
    [sheet, first, second],
  )
  const work = useWork('setApart', given)
  const choose = (at: 0 | 1) => (one: Comparable) => {
    if (!wanted) return
    const next: Pair = at === 0 ? [keyOf(one), wanted[1]] : [wanted[0], keyOf(one)]
    chosenBefore.set(now.key, next)
    set(next)
  }
  if (picture && 'refused' in picture) return <p class="notice">{picture.refused.map((i) => i.what).join(' ')}</p>
  return (
    <div class="compare">
      <div class="compare-pickers">
        <Picker label={w('compare.first')} all={all} chosen={first} onChoose={choose(0)} />
        <Picker label={w('compare.second')} all={all} chosen={second} onChoose={choose(1)} />
      </div>
      {work.state !== 'there' ? <Waiting on={work} /> : given && <Compared view={work.back} of={given.pair} />}
    </div>
  )
}

const likeliest = ({ causes }: SeeView): Pair | undefined => {
  const [a, b] = causes.filter((c) => c.name)
  return a && b ? [`cause/${a.id}`, `cause/${b.id}`] : undefined
}

type ComparedProps = { view: ComparedView; of: readonly [Pointed, Pointed] }
function Compared({ view: { names, p, leg, legGiven, age, ageGiven, rows }, of }: ComparedProps) {
  const open = rows.filter((r) => r.found === undefined && r.accuracy >= TELLS)
  const examinations = open.filter((r) => r.stage === 'exam').slice(0, MOST)
  const tests = open.filter((r) => r.stage === 'tests').slice(0, MOST)
  const found = rows.filter((r) => r.found !== undefined)
  const signs = rows.filter((r) => r.stage === 'exam' && (r.sign || r.found !== undefined)).sort(byFinding(leg))
  return (
    <>
      <ul class="compare-sums">
        {names.map((name, i) => (
          <li key={name} data-fits={count(found, i, true)} data-misfits={count(found, i, false)}>
            <strong>{name}</strong>
            <Chance of={of[i]!} name={name} p={p[i]} />
            <span>
              {found.length === 0 ? w('compare.none_found') : w('compare.fits_of', { fits: count(found, i, true), of: found.length })}
            </span>
          </li>
        ))}
      </ul>
      <p class="soft">
        {w('compare.about', { age: w(`compare.age_${age}`), side: w(`see.side_${leg}`) })} {!ageGiven && w('compare.age_not_given')}{' '}
        {!legGiven && w('compare.leg_not_given', { side: w(`see.side_${leg}`) })}
      </p>
      <ApartTable title={w('compare.examine')} about={w('compare.examine_about')} names={names} of={of} rows={examinations} />
      <ApartTable title={w('compare.test')} about={w('compare.test_about')} names={names} of={of} rows={tests} />
      <ApartTable title={w('compare.signs')} about={w('compare.signs_about')} names={names} of={of} rows={signs} />
      <ApartTable
        title={w('compare.history')}
        about={w('compare.history_about')}
        names={names}
        of={of}
        rows={rows.filter((r) => r.stage !== 'exam' && r.found !== undefined)}
      />
    </>
  )
}

/** How likely a cause is in this case; a place has its chance on the picture of every lesion. */
function Chance({ of, name, p }: { of: Pointed; name: string; p: number | undefined }) {
  if (p === undefined || !('cause' in of)) return null
  return (
    <span>
      <OpenChance cite={{ is: 'cause', id: of.cause, name, p }} /> {w('see.in_case')}
    </span>
  )
}
const count = (rows: readonly ApartRow[], at: number, fits: boolean): number => rows.filter((r) => r.both[at]?.fits === fits).length
/** By name; of the two legs the weak one first. */
const byFinding =
  (leg: Side) =>
  (a: ApartRow, b: ApartRow): number =>
    a.finding === b.finding && a.value === b.value ? Number(b.side === leg) - Number(a.side === leg) : a.name < b.name ? -1 : 1

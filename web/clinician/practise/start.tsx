import { useEffect, useId, useMemo, useState } from 'preact/hooks'
import { addressOf, go } from '../../parts/route.ts'
import type { Difficulty, Draw } from '../../worker/clinician/practise-view.ts'
import { Frame } from '../frame.tsx'
import { Numbered } from '../number/numbered.tsx'
import { w } from '../words.ts'
import { labelOf } from './label.ts'
import { difficulties } from './published.ts'
import { Scores } from './scores.tsx'
import { allPractised, deletePractised, type Practised } from './storage.ts'
import { useAhead } from './use-ahead.ts'
import { addressOfDraw, addressOfPublished, anySeed, DIFFICULTIES, REGIONS } from './which.ts'

/** The choice of a case, what was begun, and how it went so far. */
export function PractiseStart() {
  const [practised, set] = useState<{ all: Practised[]; kept: boolean }>()
  const read = () => allPractised().then(set)
  useEffect(() => void read(), [])
  const all = practised?.all ?? []
  const begun = all.filter((p) => !p.committed)
  return (
    <Frame title={w('practise.title')}>
      <p class="soft practise-about">{w('practise.about')}</p>
      {practised?.kept === false && (
        <p class="notice" role="status">
          {w('practise.memory')}
        </p>
      )}
      <div class="practise-ways">
        <Simulated />
        <FromJournals all={all} />
      </div>
      {begun.length > 0 && (
        <section aria-labelledby="begun">
          <h2 id="begun">{w('practise.begun')}</h2>
          <ul class="practise-list">
            {begun.map((p) => (
              <li key={p.of}>
                <a href={addressOf('clinician', 'practise', p.of)}>{labelOf(p.of)}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Numbered file={undefined}>
        <Scores all={all} />
      </Numbered>
      {all.length > 0 && (
        <p>
          <button
            type="button"
            class="button plain danger"
            onClick={() => {
              if (confirm(w('practise.delete_sure'))) void deletePractised().then(read)
            }}
          >
            {w('practise.delete')}
          </button>
        </p>
      )}
    </Frame>
  )
}

function Simulated() {
  const [region, inRegion] = useState<Draw['region']>('any')
  const [difficulty, ofDifficulty] = useState<Draw['difficulty']>('any')
  const id = useId()
  const next = useAhead(
    useMemo(() => ({ region, difficulty }), [region, difficulty]),
    true,
  )
  return (
    <section class="practise-way" aria-labelledby={id}>
      <h2 id={id}>{w('practise.simulated')}</h2>
      <p class="soft">{w('practise.simulated_about')}</p>
      <div class="practise-choose">
        <label>
          {w('practise.region')}
          <select value={region} onChange={(e) => inRegion(e.currentTarget.value as Draw['region'])}>
            {(['any', ...REGIONS] as const).map((r) => (
              <option key={r} value={r}>
                {w(`practise.region_${r}`)}
              </option>
            ))}
          </select>
        </label>
        <HowHard value={difficulty} onChange={ofDifficulty} />
      </div>
      <p>
        <button type="button" class="button primary" onClick={() => next && go('clinician', 'practise', addressOfDraw(next))}>
          {w('practise.draw')}
        </button>
      </p>
    </section>
  )
}

/** How far the history alone leads to the truth: the same measure for simulated and for published cases. */
function HowHard({ value, onChange }: { value: Draw['difficulty']; onChange: (to: Draw['difficulty']) => void }) {
  return (
    <label>
      {w('practise.difficulty')}
      <select value={value} onChange={(e) => onChange(e.currentTarget.value as Draw['difficulty'])}>
        {(['any', ...DIFFICULTIES] as const).map((d) => (
          <option key={d} value={d}>
            {w(`practise.difficulty_${d}`)}
          </option>
        ))}
      </select>
    </label>
  )
}

function FromJournals({ all }: { all: readonly Practised[] }) {
  const [hard, set] = useState<readonly Difficulty[] | 'failed'>([])
  const [wanted, want] = useState<Draw['difficulty']>('any')
  const id = useId()
  useEffect(() => {
    difficulties().then(set, () => set('failed'))
  }, [])
  const done = new Map(all.map((p) => [p.of, p]))
  const numbers = hard === 'failed' ? [] : hard.flatMap((d, i) => (wanted === 'any' || d === wanted ? [i + 1] : []))
  const fresh = numbers.filter((n) => !done.has(addressOfPublished(n)))
  return (
    <section class="practise-way" aria-labelledby={id}>
      <h2 id={id}>{w('cases.published')}</h2>
      <p class="soft">{w('practise.published_about')}</p>
      {hard === 'failed' && <p role="alert">{w('cases.failed')}</p>}
      <div class="practise-choose">
        <HowHard value={wanted} onChange={want} />
      </div>
      {fresh.length > 0 ? (
        <p>
          <button
            type="button"
            class="button primary"
            onClick={() => go('clinician', 'practise', addressOfPublished(fresh[anySeed() % fresh.length]!))}
          >
            {w('practise.published_any', { count: fresh.length })}
          </button>
        </p>
      ) : (
        hard !== 'failed' && hard.length > 0 && <p>{w('practise.published_none')}</p>
      )}
      <details class="practise-numbers">
        <summary>{w('practise.published_by_number')}</summary>
        <ol>
          {numbers.map((n) => {
            const state = done.get(addressOfPublished(n))
            const says = state?.score ? w('practise.done') : state ? w('practise.begun_short') : ''
            return (
              <li key={n}>
                <a
                  href={addressOf('clinician', 'practise', addressOfPublished(n))}
                  aria-label={`${w('cases.published_label', { number: n })}${says ? `, ${says}` : ''}`}
                >
                  {n}
                  {state?.score && <span aria-hidden="true"> ✓</span>}
                </a>
              </li>
            )
          })}
        </ol>
      </details>
    </section>
  )
}

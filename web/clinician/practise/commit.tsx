import '../compare/compare.css'
import { useState } from 'preact/hooks'
import type { Level } from '../../../engine/index.ts'
import { useWork } from '../../parts/use-work.ts'
import { Waiting } from '../../parts/waiting.tsx'
import type { Commitment } from '../../worker/clinician/practise-view.ts'
import { Picker } from '../compare/picker.tsx'
import { levelName } from '../see/where.tsx'
import { w } from '../words.ts'
import type { Draft } from './storage.ts'

const NOTHING: Record<string, never> = {}
const EMPTY: Draft = { causes: [] }
const CAUSES = [0, 1, 2] as const

type Props = { draft: Draft | undefined; onDraft: (draft: Draft) => void; onCommit: (c: Commitment) => void }
/** The place and the causes somebody stands by; then the truth is told and nothing of it can be changed. */
export function Commit({ draft = EMPTY, onDraft, onCommit }: Props) {
  const places = useWork('placeChoices', NOTHING)
  const comparable = useWork('comparable', NOTHING)
  const [wanting, want] = useState('')
  if (places.state !== 'there') return <Waiting on={places} />
  if (comparable.state !== 'there') return <Waiting on={comparable} />
  const causes = comparable.back.filter((c) => c.kind === 'cause')
  const structures = places.back.find((p) => p.level === draft.level)?.structures ?? []
  const commit = () => {
    const named = draft.causes.filter((c) => c !== undefined)
    if (!draft.level || named.length === 0) return want(w(draft.level ? 'practise.want_cause' : 'practise.want_level'))
    onCommit({ level: draft.level, ...(draft.structure ? { structure: draft.structure } : {}), causes: [...new Set(named)] })
  }
  return (
    <section class="practise-commit" aria-labelledby="practise-commit">
      <h2 id="practise-commit">{w('practise.commit')}</h2>
      <p class="soft">{w('practise.commit_about')}</p>
      <div class="practise-choose">
        <label>
          {w('practise.level')}
          <select
            value={draft.level ?? ''}
            onChange={(e) => {
              const level = e.currentTarget.value as Level | ''
              onDraft({ ...(level ? { level } : {}), causes: draft.causes })
            }}
          >
            <option value="">{w('practise.choose_one')}</option>
            {places.back.map(({ level }) => (
              <option key={level} value={level}>
                {levelName(level)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {w('practise.structure')}
          <select
            value={draft.structure ?? ''}
            disabled={structures.length === 0}
            onChange={(e) => {
              const { structure: _, ...rest } = draft
              onDraft({ ...rest, ...(e.currentTarget.value ? { structure: e.currentTarget.value } : {}) })
            }}
          >
            <option value="">{w('practise.no_structure')}</option>
            {structures.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      </div>
      {CAUSES.map((i) => (
        <div key={i} class="practise-cause">
          <Picker
            label={w(`practise.cause_${i}`)}
            all={causes}
            placeholder={w('practise.cause_name')}
            chosen={causes.find((c) => c.id === draft.causes[i])}
            onChoose={({ id }) => onDraft({ ...draft, causes: CAUSES.map((k) => (k === i ? id : draft.causes[k])) })}
          />
          {draft.causes[i] !== undefined && (
            <button
              type="button"
              class="link"
              aria-label={w('practise.clear_cause', { cause: w(`practise.cause_${i}`) })}
              onClick={() => onDraft({ ...draft, causes: CAUSES.map((k) => (k === i ? undefined : draft.causes[k])) })}
            >
              {w('practise.clear')}
            </button>
          )}
        </div>
      ))}
      <p class="actions">
        <button type="button" class="button primary" onClick={commit}>
          {w('practise.commit_now')}
        </button>
        <span role="alert" class="wrong">
          {wanting}
        </span>
      </p>
    </section>
  )
}

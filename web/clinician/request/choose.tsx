import { useId, useState } from 'preact/hooks'
import type { Requestable } from '../../worker/clinician/request-view.ts'
import { w } from '../words.ts'
import { whenOf } from './request-text.ts'

type ChooseProps = { all: readonly Requestable[]; chosen: string; plan: readonly string[]; onChoose: (id: string) => void }
/** What is worth ordering now, best first, and any other by one of its names. */
export function Choose({ all, chosen, plan, onChoose }: ChooseProps) {
  const id = useId()
  const [words, set] = useState('')
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean)
  const found = all.filter((r) => wanted.every((word) => `${r.name} ${r.also}`.toLowerCase().includes(word)))
  const best = all.filter((r) => r.rank !== undefined)
  const shown = wanted.length > 0 ? found : all.filter((r) => r.rank !== undefined || plan.includes(r.id) || r.id === chosen)
  return (
    <nav class="request-choose text-tools" aria-label={w('request.choose')}>
      <label for={id}>{w('request.search')}</label>
      <input id={id} type="search" autocomplete="off" value={words} onInput={(e) => set(e.currentTarget.value)} />
      {wanted.length === 0 && best.length === 0 && <p class="soft">{w('request.none')}</p>}
      <p class="hidden" role="status">
        {wanted.length > 0 ? w('request.found', { count: found.length }) : ''}
      </p>
      <ol>
        {shown.map((r) => (
          <li key={r.id}>
            <button
              type="button"
              class="request-choice"
              data-request={r.id}
              data-rank={r.rank}
              aria-current={r.id === chosen ? 'true' : undefined}
              onClick={() => onChoose(r.id)}
            >
              <span>{r.name}</span>
              {plan.includes(r.id) && <span class="request-planned">{w('request.planned')}</span>}
              {r.tooEarly && <span class="request-when">{whenOf(r)}</span>}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}

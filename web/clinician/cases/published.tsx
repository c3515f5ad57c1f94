import { useState } from 'preact/hooks'
import type { Sheet } from '../bench-case.ts'
import { type ClinicianKey, hasWord, w } from '../words.ts'

type Published = { id: string } & Pick<Sheet, 'person' | 'setting' | 'affected' | 'narrative'>

/** Published cases, loaded when they are asked for. */
export function PublishedCases({ onOpen }: { onOpen: (file: object, label: string) => void }) {
  const [cases, set] = useState<readonly Published[] | 'failed'>()
  const load = async (open: boolean) => {
    if (!open || Array.isArray(cases)) return
    const answer = await fetch('./published.json').catch(() => undefined)
    set(answer?.ok ? ((await answer.json()) as Published[]) : 'failed')
  }
  return (
    <details class="published" onToggle={(e) => void load(e.currentTarget.open)}>
      <summary>{w('cases.published')}</summary>
      <p class="soft">{w('cases.published_about')}</p>
      {cases === 'failed' && <p role="alert">{w('cases.failed')}</p>}
      {Array.isArray(cases) && (
        <ol>
          {cases.map((c: Published, i) => (
            <li key={c.id}>
              <button type="button" class="link" onClick={() => onOpen(c, w('cases.published_label', { number: i + 1 }))}>
                {w('cases.published_label', { number: i + 1 })}
              </button>
              <span class="soft">{lineOf(c)}</span>
            </li>
          ))}
        </ol>
      )}
    </details>
  )
}

const word = (kind: string, value: string | undefined): string | undefined => {
  const key = `${kind}_${value}`
  return value !== undefined && hasWord(key) ? w(key as ClinicianKey) : undefined
}
/** "55, female, weak right leg, primary care" */
const lineOf = ({ person, affected, setting }: Published): string =>
  [person?.age, word('text.sex', person?.sex), word('text.affected', affected), word('examine.setting', setting)]
    .filter((x) => x !== undefined)
    .join(', ')

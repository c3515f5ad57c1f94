import { useId, useMemo, useState } from 'preact/hooks'
import type { Comparable } from '../../worker/clinician/compare-view.ts'
import { w } from '../words.ts'

const MOST = 8

type PickerProps = {
  label: string
  all: readonly Comparable[]
  chosen: Comparable | undefined
  onChoose: (one: Comparable) => void
  placeholder?: string
}
/** One cause or place, chosen by any of its names; the keyboard moves in the list as in every list of suggestions. */
export function Picker({ label, all, chosen, onChoose, placeholder = w('compare.placeholder') }: PickerProps) {
  const id = useId()
  const [words, set] = useState<string>()
  const [at, move] = useState(0)
  const hits = useMemo(() => (words === undefined ? [] : matching(all, words)), [all, words])
  const take = (one: Comparable | undefined) => {
    if (!one) return
    onChoose(one)
    set(undefined)
  }
  const keyed = (e: KeyboardEvent) => {
    if (e.key === 'ArrowDown' || e.key === 'ArrowUp') {
      e.preventDefault()
      if (words === undefined) set('')
      else move(Math.max(0, Math.min(hits.length - 1, at + (e.key === 'ArrowDown' ? 1 : -1))))
    } else if (e.key === 'Enter' && words !== undefined) {
      e.preventDefault()
      take(hits[at])
    } else if (e.key === 'Escape' && words !== undefined) {
      e.stopPropagation()
      set(undefined)
    }
  }
  return (
    <div class="picker">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="text"
        role="combobox"
        autocomplete="off"
        aria-expanded={hits.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={hits[at] ? `${id}-${at}` : undefined}
        placeholder={placeholder}
        value={words ?? chosen?.name ?? ''}
        onFocus={(e) => e.currentTarget.select()}
        onInput={(e) => {
          set(e.currentTarget.value)
          move(0)
        }}
        onKeyDown={keyed}
        onBlur={() => set(undefined)}
      />
      <div id={`${id}-list`} role="listbox" aria-label={label} class="picker-list" hidden={hits.length === 0}>
        {hits.map((one, i) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard chooses from the field
          <div
            key={`${one.kind}/${one.id}`}
            id={`${id}-${i}`}
            role="option"
            tabIndex={-1}
            aria-selected={i === at}
            class="picker-option"
            onPointerDown={(e) => e.preventDefault()}
            onClick={() => take(one)}
          >
            {one.name} <span class="soft">{w(`compare.kind_${one.kind}`)}</span>
          </div>
        ))}
      </div>
      {words !== undefined && words.trim() !== '' && hits.length === 0 && (
        <p class="soft" role="status">
          {w('compare.nothing')}
        </p>
      )}
    </div>
  )
}

/** Those that hold every word that was typed in one of their names; a name that begins with it first. */
function matching(all: readonly Comparable[], words: string): Comparable[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean)
  const rank = (x: Comparable) =>
    x.name.toLowerCase().startsWith(wanted[0] ?? '') ? 0 : x.name.toLowerCase().includes(wanted[0] ?? '') ? 1 : 2
  return all
    .filter((x) => {
      const text = `${x.name} ${x.also}`.toLowerCase()
      return wanted.every((word) => text.includes(word))
    })
    .sort((a, b) => rank(a) - rank(b) || a.name.length - b.name.length)
    .slice(0, MOST)
}

import './combobox/combobox.css'
import type { ComponentChildren } from 'preact'
import { useId, useMemo, useState } from 'preact/hooks'

type ComboboxProps<T> = {
  label: string
  /** what stands in the field while nobody types */
  value?: string
  placeholder?: string
  /** suggestions for what was typed, best first; what it gives for nothing typed is shown when an arrow opens the list */
  find: (words: string) => readonly T[]
  keyOf: (one: T) => string
  show: (one: T) => ComponentChildren
  onTake: (one: T) => void
  /** how many were found, for whoever does not see the list; and that nothing was */
  found: (count: number) => string
  none: string
}
/** A field with suggestions: arrows move in the list, Enter takes, Escape closes it; whoever leaves it leaves what stood there. */
export function Combobox<T>({ label, value = '', placeholder, find, keyOf, show, onTake, found, none }: ComboboxProps<T>) {
  const id = useId()
  const [words, type] = useState<string>()
  const [at, move] = useState(0)
  const hits = useMemo(() => (words === undefined ? [] : find(words)), [find, words])
  const take = (one: T | undefined) => {
    if (one === undefined) return
    type(undefined)
    move(0)
    onTake(one)
  }
  const keyed = (e: KeyboardEvent) => {
    if (e.key === 'ArrowDown' || e.key === 'ArrowUp') {
      if (words === undefined) type('')
      else move(Math.max(0, Math.min(hits.length - 1, at + (e.key === 'ArrowDown' ? 1 : -1))))
    } else if (e.key === 'Enter' && words !== undefined) take(hits[at])
    else if (e.key === 'Escape' && words !== undefined) {
      e.stopPropagation()
      type(undefined)
    } else return
    e.preventDefault()
  }
  const typed = words !== undefined && words.trim() !== ''
  return (
    <div class="combobox">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="text"
        role="combobox"
        autocomplete="off"
        aria-autocomplete="list"
        aria-expanded={hits.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={hits[at] ? `${id}-${at}` : undefined}
        placeholder={placeholder}
        value={words ?? value}
        onFocus={(e) => e.currentTarget.select()}
        onInput={(e) => {
          type(e.currentTarget.value)
          move(0)
        }}
        onKeyDown={keyed}
        onBlur={() => type(undefined)}
      />
      <div id={`${id}-list`} role="listbox" aria-label={label} class="combobox-list" hidden={hits.length === 0}>
        {hits.map((one, i) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard chooses from the field
          <div
            key={keyOf(one)}
            id={`${id}-${i}`}
            role="option"
            tabIndex={-1}
            aria-selected={i === at}
            onPointerDown={(e) => e.preventDefault()}
            onClick={() => take(one)}
          >
            {show(one)}
          </div>
        ))}
      </div>
      <p class="hidden" role="status">
        {typed ? (hits.length > 0 ? found(hits.length) : none) : ''}
      </p>
      {typed && hits.length === 0 && (
        <p class="soft combobox-none" aria-hidden="true">
          {none}
        </p>
      )}
    </div>
  )
}

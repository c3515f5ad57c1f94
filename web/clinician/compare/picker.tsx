import { useCallback } from 'preact/hooks'
import { Combobox } from '../../parts/combobox.tsx'
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
/** One cause or place, chosen by any of its names. */
export function Picker({ label, all, chosen, onChoose, placeholder = w('compare.placeholder') }: PickerProps) {
  const find = useCallback((words: string) => matching(all, words), [all])
  return (
    <Combobox
      label={label}
      placeholder={placeholder}
      value={chosen?.name ?? ''}
      find={find}
      keyOf={(one) => `${one.kind}/${one.id}`}
      show={(one) => (
        <>
          {one.name} <span class="soft">{w(`compare.kind_${one.kind}`)}</span>
        </>
      )}
      onTake={onChoose}
      found={(count) => w('examine.found', { count })}
      none={w('compare.nothing')}
    />
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

import { chance } from './chance.ts'

/** Ten people, as many filled as the chance says, and the words beside them. Small chances are words alone. */
export function Chance({ p, small }: { p: number; small?: boolean }) {
  const { of10, words } = chance(p)
  return (
    <span class={`chance${small ? ' small' : ''}`}>
      {of10 > 0 && (
        <svg class="dots" viewBox="0 0 120 12" aria-hidden="true" focusable="false">
          {Array.from({ length: 10 }, (_, i) => (
            <circle key={i} cx={6 + i * 12} cy="6" r={i < of10 ? 5 : 4} class={i < of10 ? 'full' : 'empty'} />
          ))}
        </svg>
      )}
      <span class="chance-words">{words}</span>
    </span>
  )
}

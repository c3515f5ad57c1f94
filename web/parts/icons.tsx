import type { ComponentChildren } from 'preact'

const icon = (drawn: ComponentChildren) =>
  function Icon() {
    return (
      <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
        {drawn}
      </svg>
    )
  }

export const BackIcon = icon(<path d="M15 5l-7 7 7 7" />)
export const NextIcon = icon(<path d="M9 5l7 7-7 7" />)
export const AlarmIcon = icon(
  <>
    <path d="M12 3.5L21.5 20h-19z" />
    <path d="M12 10v4.5M12 17.2v.3" />
  </>,
)
export const LockIcon = icon(
  <>
    <rect x="5" y="10.5" width="14" height="9.5" rx="2" />
    <path d="M8.5 10.5V8a3.5 3.5 0 0 1 7 0v2.5" />
  </>,
)
export const SearchIcon = icon(
  <>
    <circle cx="10.5" cy="10.5" r="6" />
    <path d="M15 15l5 5" />
  </>,
)
/** Two strokes, one of them thinner: the two legs. */
export function Logo() {
  return (
    <svg class="logo" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path class="logo-strong" d="M11 4v16q0 5-5 7" />
      <path class="logo-weak" d="M21 4v16q0 5 5 7" />
    </svg>
  )
}

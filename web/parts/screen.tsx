import type { ComponentChildren } from 'preact'
import { StandingAlarm } from './alarm.tsx'
import { BackIcon, Logo } from './icons.tsx'
import { useInterview } from './interview.ts'
import { addressOf } from './route.ts'
import { useHeading } from './use-heading.ts'
import { missedLanguage, t } from './words.ts'

/** The frame of every screen: where we are, what must not be forgotten, the one thing to do here. Moves the focus to its heading. */
export function Screen({
  title,
  heading,
  children,
  back,
  links,
  wide,
  quiet,
  footer,
}: {
  title: string
  /** shown instead of the title */
  heading?: ComponentChildren
  children: ComponentChildren
  back?: { to: string; says: string } | undefined
  links?: { to: string; says: string }[]
  wide?: boolean
  /** the screen shows the red flag itself */
  quiet?: boolean
  footer?: ComponentChildren
}) {
  const missed = missedLanguage()
  const h1 = useHeading(title)
  const { kept, where, elsewhere } = useInterview()
  return (
    <div class={`frame${wide ? ' wide' : ''}`}>
      <button type="button" class="skip" onClick={skip}>
        {t('screen.skip')}
      </button>
      <header class="top">
        {back ? (
          <a class="back" href={back.to}>
            <BackIcon />
            {back.says}
          </a>
        ) : (
          <a class="home" href={addressOf()}>
            <Logo />
            legwise
          </a>
        )}
        <nav aria-label={t('screen.menu')}>
          {links?.map(({ to, says }) => (
            <a key={to} href={to}>
              {says}
            </a>
          ))}
        </nav>
      </header>
      {!quiet && <StandingAlarm alarms={kept.alarms} />}
      <main id="main" tabIndex={-1}>
        <h1 ref={h1} tabIndex={-1}>
          {heading ?? title}
        </h1>
        {missed && (
          <p class="notice" role="status">
            {t('screen.no_language', { language: missed })}
          </p>
        )}
        {elsewhere && (
          <p class="notice" role="status">
            {t(`screen.${elsewhere}`)}
          </p>
        )}
        {where === 'memory' && (
          <p class="notice" role="status">
            {t('screen.memory')}
          </p>
        )}
        {children}
      </main>
      {footer}
    </div>
  )
}
function skip() {
  document.getElementById('main')?.focus()
}

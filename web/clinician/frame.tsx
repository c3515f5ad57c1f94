import type { ComponentChildren } from 'preact'
import { Logo } from '../parts/icons.tsx'
import { addressOf } from '../parts/route.ts'
import { useHeading } from '../parts/use-heading.ts'
import { t } from '../parts/words.ts'
import { w } from './words.ts'

type FrameProps = {
  title: string
  /** what stands in the heading in place of the title, such as the title as something that can be changed */
  heading?: ComponentChildren
  /** which screen it is, where the title may change on it */
  of?: string
  tools?: ComponentChildren
  children: ComponentChildren
}
/** The frame of every screen of the bench. Moves the focus to its heading when another screen comes. */
export function Frame({ title, heading, of = title, tools, children }: FrameProps) {
  const h1 = useHeading(title, of)
  return (
    <div class="frame bench-frame">
      <button type="button" class="skip" onClick={() => document.getElementById('main')?.focus()}>
        {t('screen.skip')}
      </button>
      <header class="top">
        <a class="home" href={addressOf('clinician')}>
          <Logo />
          {w('bench.title')}
        </a>
        <nav aria-label={t('screen.menu')}>
          <a href={addressOf('clinician')}>{w('bench.cases')}</a>
          <a href={addressOf('clinician', 'practise')}>{w('practise.link')}</a>
        </nav>
      </header>
      <main id="main" tabIndex={-1}>
        <div class="bench-head">
          <h1 ref={h1} tabIndex={-1}>
            {heading ?? title}
          </h1>
          {tools}
        </div>
        {children}
      </main>
      <footer class="small-print bench-foot">{w('bench.is')}</footer>
    </div>
  )
}

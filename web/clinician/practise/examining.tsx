import '../examine/examine.css'
import { FindFinding } from '../examine/find-finding.tsx'
import type { Vocabulary } from '../text/findings.ts'
import { w } from '../words.ts'
import { nameOf } from './known.tsx'
import { FREE, PARTS, type Part, termsIn } from './looking.ts'

/** Parts that are examined as one, in one go. */
const WHOLE: ReadonlySet<Part> = new Set(['strength', 'reflexes', 'sensation'])

type Props = { known: Vocabulary; asked: readonly string[]; onLook: (keys: readonly string[]) => void; said: string }
/** What can be looked at next: found by name, or by part of the examination. `said`: what the last look found, kept in sight. */
export function Examining({ known, asked, onLook, said }: Props) {
  const { terms } = known
  const open = [...terms.values()].filter((t) => t.stage !== 'history' && !asked.includes(t.id))
  return (
    <section class="practise-examining" aria-labelledby="practise-next">
      <h2 id="practise-next">{w('practise.next')}</h2>
      <p class="soft">{w('practise.next_about')}</p>
      <FindFinding label={w('practise.find')} terms={open} onFind={({ id }) => onLook([id])} />
      {(Object.keys(PARTS) as Part[]).map((part) => {
        const keys = [
          ...termsIn(terms, part).map((t) => t.id),
          ...(part === 'signs' ? [FREE.exam] : []),
          ...(part === 'other' ? [FREE.tests] : []),
        ]
        const left = keys.filter((key) => !asked.includes(key))
        return (
          <details key={part} class="practise-part" data-part={part}>
            <summary>
              {w(`practise.part_${part}`)} <span class="soft">{w('practise.left', { count: left.length })}</span>
            </summary>
            <div class="practise-keys">
              {WHOLE.has(part) && left.length > 1 && (
                <button type="button" class="all" onClick={() => onLook(left)}>
                  {w('practise.look_all', { count: left.length })}
                </button>
              )}
              {keys.map((key) => (
                <button
                  key={key}
                  type="button"
                  data-look={key}
                  aria-disabled={asked.includes(key)}
                  aria-label={asked.includes(key) ? w('practise.looked', { name: nameOf(known, key) }) : undefined}
                  onClick={() => onLook([key])}
                >
                  {nameOf(known, key)}
                </button>
              ))}
            </div>
          </details>
        )
      })}
      <p class="practise-said" role="status">
        {said}
      </p>
    </section>
  )
}

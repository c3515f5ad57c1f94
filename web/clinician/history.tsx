import './examine/examine.css'
import './history/history.css'
import { useEffect, useState } from 'preact/hooks'
import type { PartProps } from './bench.tsx'
import { About } from './examine/about.tsx'
import { FindFinding } from './examine/find-finding.tsx'
import { linesOf } from './history/groups.ts'
import { Line } from './history/line.tsx'
import { OtherFacts } from './history/other-facts.tsx'
import { w } from './words.ts'

/** What was told, in standard terms, each with its correction beside it; more can be added. */
export function History({ bench, terms, set, predicted }: PartProps) {
  const { sheet, told } = bench.now
  const [wanted, want] = useState<readonly string[]>([])
  const [jump, to] = useState<{ id: string }>()
  useEffect(() => {
    if (!jump) return
    const line = document.querySelector(`[data-finding="${jump.id}"]`)
    // What is told of one leg is mostly told of the weak one.
    const there = line?.querySelector(`[data-side="${sheet.affected === 'both' ? sheet.worse : sheet.affected}"]`) ?? line
    there?.querySelector<HTMLElement>('select, input, summary')?.focus()
    line?.scrollIntoView({ block: 'center' })
  }, [jump])
  const groups = linesOf(terms, told, sheet.entries, wanted)
  return (
    <div class="history">
      <h2 class="hidden">{w('bench.tab_history')}</h2>
      <div class="sheet-top">
        <About bench={bench} set={set} />
        <FindFinding
          label={w('history.find')}
          terms={[...terms.values()].filter((t) => t.stage === 'history')}
          onFind={({ id }) => {
            want([...wanted, id])
            to({ id })
          }}
        />
      </div>
      {sheet.narrative && (
        <section class="sheet-part" aria-labelledby="narrative">
          <h2 id="narrative">{w('history.narrative')}</h2>
          <blockquote class="narrative">{sheet.narrative}</blockquote>
        </section>
      )}
      <div class="history-groups">
        {groups.map(({ group, terms: lines }) => (
          <section key={group} class="sheet-part" aria-labelledby={`history-${group}`}>
            <h2 id={`history-${group}`}>{w(`history.group_${group}`)}</h2>
            <ul>
              {lines.map((term) => (
                <Line key={term.id} bench={bench} set={set} predicted={predicted} term={term} />
              ))}
            </ul>
          </section>
        ))}
        <OtherFacts bench={bench} set={set} />
      </div>
    </div>
  )
}

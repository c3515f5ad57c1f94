import { percent } from '../../parts/chance.ts'
import { toneOf } from '../../parts/levels.ts'
import { Sources } from '../../parts/sources.tsx'
import { listed } from '../../parts/words.ts'
import type { SeeView } from '../../worker/clinician/see-view.ts'
import { w } from '../words.ts'
import { Rest } from './rest.tsx'

/** How soon: the level, the red flags that stand word for word, and which are not known yet. */
export function HowSoon({ picture: { level, levelName, rules, because, open } }: { picture: SeeView }) {
  return (
    <section class={`see-soon ${toneOf(level)}`} aria-labelledby="see-soon" data-level={level}>
      <h2 id="see-soon">
        <span class="see-kicker">{w('see.soon')}</span> {levelName}
      </h2>
      {rules.length > 0 && (
        <ul class="see-rules" aria-label={w('see.rules')}>
          {rules.map((r) => (
            <li key={r.id} data-rule={r.id} data-level={r.level} data-assumed={r.assumed ? 'true' : undefined}>
              <p class="see-rule">{r.name}</p>
              {r.assumed && <p class="see-assumed">{w('see.assumed')}</p>}
              <p>{r.doNow}</p>
              <div class="see-source">
                <Sources sources={r.sources} says={w('see.rule_source')} />
                {r.where && <span class="soft">{r.where}</span>}
              </div>
            </li>
          ))}
        </ul>
      )}
      {because.length > 0 && (
        <p class="see-because">
          {w('see.because', { causes: listed(because.map((c) => `${c.name || w('see.something_else')} (${percent(c.p)})`)) })}
        </p>
      )}
      {open.length > 0 && (
        <Rest says={w('see.open_flags', { count: open.length })} data-rest="open">
          {() => (
            <ul class="see-list">
              {open.map((f) => (
                <li key={f.id} data-open={f.id}>
                  {f.name}
                </li>
              ))}
            </ul>
          )}
        </Rest>
      )}
    </section>
  )
}

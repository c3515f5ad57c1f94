import { Fragment } from 'preact'
import { toneOf } from '../../parts/levels.ts'
import { Sources } from '../../parts/sources.tsx'
import type { RuleSeen, SeeView } from '../../worker/clinician/see-view.ts'
import { OpenChance } from '../number/opens.tsx'
import { w } from '../words.ts'
import { Rest } from './rest.tsx'
import { causeName, citeOf } from './why.tsx'

type Soon = Pick<SeeView, 'level' | 'levelName' | 'rules' | 'because' | 'open'>

/** How soon: the level, the red flags that stand word for word, and which are not known yet. */
export function HowSoon({ picture: { level, levelName, rules, because, open }, empty }: { picture: Soon; empty: boolean }) {
  return (
    <section class={`see-soon ${empty ? '' : toneOf(level)}`} aria-labelledby="see-soon" data-level={level}>
      <h2 id="see-soon">
        <span class="see-kicker">{w('see.soon')}</span> {empty ? w('see.empty') : levelName}
      </h2>
      {rules.length > 0 && (
        <ul class="see-rules" aria-label={w('see.rules')}>
          {rules.map((r, i) => (
            <li key={r.id} data-rule={r.id} data-level={r.level} data-assumed={r.assumed ? 'true' : undefined}>
              {i === 0 ? (
                <>
                  <p class="see-rule">{r.name}</p>
                  <RuleBody rule={r} />
                </>
              ) : (
                <details class="see-further">
                  <summary class="see-rule">{r.name}</summary>
                  <RuleBody rule={r} />
                </details>
              )}
              {r.assumed && <p class="see-assumed">{w('see.assumed')}</p>}
            </li>
          ))}
        </ul>
      )}
      {empty && <p>{w('see.empty_what', { level: levelName })}</p>}
      {because.length > 0 && (
        <p class="see-because">
          {w('see.because')}{' '}
          {because.map((c, i) => (
            <Fragment key={c.id}>
              {i > 0 && '; '}
              {/* Its chance in all stands under Why; that of its early phases beside it would seem to contradict it. */}
              {c.within ? w(`see.within_${c.within}`, { name: causeName(c) }) : causeName(c)} {!c.within && <OpenChance cite={citeOf(c)} />}
            </Fragment>
          ))}
        </p>
      )}
      {open.length > 0 && (
        <Rest says={w(open.length === 1 ? 'see.open_flag' : 'see.open_flags', { count: open.length })} data-rest="open">
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

/** What to do about a red flag, and what says so. */
const RuleBody = ({ rule }: { rule: RuleSeen }) => (
  <>
    <p>{rule.doNow}</p>
    <div class="see-source">
      <Sources sources={rule.sources} says={w('see.rule_source')} />
      {rule.where && <span class="soft">{rule.where}</span>}
    </div>
  </>
)

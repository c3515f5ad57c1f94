import '../see/see.css'
import { Fragment } from 'preact'
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { percent } from '../../parts/chance.ts'
import { ask } from '../../parts/engine.ts'
import { addressOf, go } from '../../parts/route.ts'
import { Waiting } from '../../parts/waiting.tsx'
import type { Commitment, Judged, Missed, PractiseFile } from '../../worker/clinician/practise-view.ts'
import { localDay } from '../local-day.ts'
import type { Cite, Cited } from '../number/cite.ts'
import { Numbered } from '../number/numbered.tsx'
import { Opens } from '../number/opens.tsx'
import { WordsCited } from '../number/words-cited.tsx'
import { factor } from '../see/reasons.tsx'
import { CauseBody } from '../see/why.tsx'
import type { Vocabulary } from '../text/findings.ts'
import { w } from '../words.ts'
import { seenOf } from './looking.ts'
import { truthOf } from './published.ts'
import type { Practised } from './storage.ts'
import { useAhead } from './use-ahead.ts'
import { VerdictTable } from './verdict-table.tsx'
import { addressOfDraw, type Which } from './which.ts'

type Done = Practised & { committed: Commitment }
type Props = {
  file: PractiseFile
  one: Done
  which: Which
  known: Vocabulary
  change: (step: (one: Practised) => Practised) => void
}
type Source = NonNullable<Awaited<ReturnType<typeof truthOf>>['source']>
type State = { state: 'waiting' } | { state: 'failed'; again: () => void } | { state: 'there'; judged: Judged; source?: Source }

/** The truth, what was committed to, and the engine at the same facts; then what told most and what would have told more. */
export function Verdict({ file, one, which, known, change }: Props) {
  const state = useVerdict(file, one, which, known)
  const seen = useMemo(() => seenOf(file, known.terms, one.asked), [file, known, one.asked])
  const heading = useRef<HTMLHeadingElement>(null)
  const { draw } = { draw: undefined, ...which }
  const judged = state.state === 'there' ? state.judged : undefined
  const another = useAhead(draw, judged !== undefined)
  useEffect(() => {
    if (!judged) return
    heading.current?.focus()
    // Only how it went the first time counts.
    change((p) =>
      p.score
        ? p
        : {
            ...p,
            score: {
              on: new Date().toISOString(),
              ...(judged.truth.region ? { region: judged.truth.region } : {}),
              mine: judged.outcome,
              engine: judged.engine.outcome,
              looked: p.asked.length,
            },
          },
    )
  }, [judged])
  if (state.state !== 'there')
    return (
      <div class="practise-verdict">
        {state.state === 'failed' && <p>{w('practise.no_truth')}</p>}
        <Waiting on={state} />
      </div>
    )
  const { truth, told, missed, cause, engine, outcome } = state.judged
  const stages = [
    { key: 'practise.engine_rank', rank: engine.rank, p: engine.p, file: seen },
    { key: 'practise.engine_whole', rank: engine.whole.rank, p: engine.whole.p, file },
    { key: 'practise.engine_history', rank: 0, p: engine.history, file: seenOf(file, known.terms, []) },
  ] as const
  return (
    <Numbered file={seen}>
      <section class="practise-verdict" aria-labelledby="practise-truth" data-truth>
        <h2 id="practise-truth" ref={heading} tabIndex={-1}>
          {w('practise.truth', { diagnosis: truth.diagnosis })}
        </h2>
        {state.source && <SourceLine source={state.source} />}
        <VerdictTable judged={state.judged} committed={one.committed} />
        <p>
          {stages.map(({ key, rank, p, file: of }) => (
            <Fragment key={key}>
              <Standing says={w(key, { rank, p: percent(p) })} cite={rightOf(truth, p, of)} />{' '}
            </Fragment>
          ))}
          {outcome.structure === undefined && <span class="soft">{w('practise.structure_not_judged')}</span>}
        </p>
        <div class="practise-telling">
          <section aria-labelledby="told-most">
            <h3 id="told-most">{w('practise.told')}</h3>
            <p class="soft">{told.length > 0 ? w('practise.told_about', { cause: truth.name }) : w('practise.told_none')}</p>
            <ol>
              {told.map((x) => (
                <li key={x.finding} data-told={x.finding}>
                  <span class="see-factor">
                    {cause ? (
                      <Opens number={factor(x.shift)} cite={{ is: 'reason', cause: cause.id, finding: x.finding, name: x.text }} />
                    ) : (
                      factor(x.shift)
                    )}
                  </span>{' '}
                  {x.text}
                </li>
              ))}
            </ol>
          </section>
          <section aria-labelledby="told-more">
            <h3 id="told-more">{w('practise.missed')}</h3>
            <p class="soft">{missed.length > 0 ? w('practise.missed_about') : w('practise.missed_none')}</p>
            <ol>
              {missed.map((x) => {
                const would = wouldBe(state.judged, seen, file, x)
                return (
                  <li key={x.finding} data-missed={x.finding}>
                    {x.name}
                    <br />
                    <span class="soft">{would ? <WordsCited text={would.phrase} cited={[would]} /> : w('practise.not_reported')}</span>
                  </li>
                )
              })}
            </ol>
          </section>
          {cause && (
            <section class="practise-why" aria-labelledby="told-why">
              <h3 id="told-why">{w('practise.why', { cause: cause.name })}</h3>
              <CauseBody cause={cause} />
            </section>
          )}
        </div>
        <p class="actions">
          {another ? (
            <button type="button" class="button primary" onClick={() => go('clinician', 'practise', addressOfDraw(another))}>
              {w('practise.another')}
            </button>
          ) : null}
          <a class={another ? 'button' : 'button primary'} href={addressOf('clinician', 'practise')}>
            {w('practise.choose')}
          </a>
          <button type="button" class="button" onClick={() => change(({ committed: _, ...p }) => ({ ...p, asked: [] }))}>
            {w('practise.redo')}
          </button>
        </p>
      </section>
    </Numbered>
  )
}

type TruthSeen = Judged['truth']
/** The chance of the truth, or of everything that counts as right, in a case as far as it was looked at. */
function rightOf({ name, causes }: TruthSeen, p: number, file: object): Cite | undefined {
  const [only, second] = causes
  if (!only) return undefined
  return second ? { is: 'causes', causes, name, p, file } : { is: 'cause', ...only, p, file }
}
/** A sentence that ends with a chance. */
function Standing({ says, cite }: { says: string; cite: Cite | undefined }) {
  if (!cite || !('p' in cite)) return <>{says}</>
  return <WordsCited text={says} cited={[{ phrase: says, numbers: [{ number: percent(cite.p), cite }] }]} />
}
/** From the chance at the facts that were looked at to that with one more. */
function wouldBe(judged: Judged, seen: PractiseFile, whole: PractiseFile, missed: Missed): Cited | undefined {
  const { truth, engine } = judged
  if (!missed.found) return undefined
  const { text, to } = missed.found
  const more = whole.findings.filter((f) => 'id' in f && f.id === missed.finding)
  const [before, after] = [rightOf(truth, engine.p, seen), rightOf(truth, to, { ...seen, findings: [...seen.findings, ...more] })]
  const phrase = w('practise.would_be', { text, from: percent(engine.p), to: percent(to) })
  const numbers =
    before && after
      ? [
          { number: percent(engine.p), cite: before },
          { number: percent(to), cite: after },
        ]
      : []
  return { phrase, numbers }
}

const SourceLine = ({ source: { title, published, address } }: { source: Source }) => (
  <p class="soft">
    {address ? (
      <a href={address} target="_blank" rel="noopener noreferrer">
        {title}
      </a>
    ) : (
      title
    )}
    , {published}
  </p>
)

function useVerdict(file: PractiseFile, one: Done, which: Which, known: Vocabulary): State {
  const [state, set] = useState<State>({ state: 'waiting' })
  const [round, next] = useState(0)
  useEffect(() => {
    let wanted = true
    const judge = async () => {
      const { truth, source } = 'draw' in which ? { truth: which, source: undefined } : await truthOf(which.number)
      const judged = await ask('judge', {
        whole: file,
        seen: seenOf(file, known.terms, one.asked),
        asked: one.asked,
        visit: localDay(new Date(one.begun)),
        committed: one.committed,
        truth,
      })
      if (wanted) set({ state: 'there', judged, ...(source ? { source } : {}) })
    }
    judge().catch(() => wanted && set({ state: 'failed', again: () => next((n) => n + 1) }))
    return () => {
      wanted = false
    }
  }, [file, one.committed, round])
  return state
}

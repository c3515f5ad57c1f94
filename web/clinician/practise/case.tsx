import { useMemo, useState } from 'preact/hooks'
import { useWork } from '../../parts/use-work.ts'
import { Waiting } from '../../parts/waiting.tsx'
import { Frame } from '../frame.tsx'
import { useVocabulary } from '../text/use-vocabulary.ts'
import { w } from '../words.ts'
import { Commit } from './commit.tsx'
import { Examining } from './examining.tsx'
import { Known } from './known.tsx'
import { labelOf } from './label.ts'
import { answerOf } from './looking.ts'
import { usePractised } from './use-practised.ts'
import { Verdict } from './verdict.tsx'
import type { Which } from './which.ts'

const NOTHING: Record<string, never> = {}

/** One case: its history is given, everything else is looked at step by step, until somebody commits and the truth is told. */
export function PractiseCase({ of, which }: { of: string; which: Which }) {
  const [state, change] = usePractised(of, which)
  const vocabulary = useWork('vocabulary', NOTHING)
  const list = vocabulary.state === 'there' ? vocabulary.back : undefined
  const terms = useMemo(() => new Map((list ?? []).map((term) => [term.id, term])), [list])
  const known = useVocabulary(terms)
  const [said, say] = useState('')
  if (state.state !== 'there' || !known || !list)
    return (
      <Frame title={labelOf(of)}>
        {'draw' in which && state.state === 'waiting' && <p class="soft">{w('practise.drawing')}</p>}
        <Waiting on={state.state === 'failed' ? state : { state: 'waiting' }} />
      </Frame>
    )
  const { file, one, kept } = state
  const look = (keys: readonly string[]) => {
    const fresh = keys.filter((key) => !one.asked.includes(key))
    if (fresh.length === 0) return
    // The last one stands on top: what was looked at together then stands in its order.
    change((p) => ({ ...p, asked: [...p.asked, ...fresh.toReversed()] }))
    const answers = fresh.map((key) => answerOf(file, known, key)).filter((a) => a !== undefined)
    const silent = fresh.length - answers.length
    say(
      [
        ...answers,
        ...(silent === 0 ? [] : [silent === 1 ? w('practise.not_reported') : w('practise.silent_count', { count: silent })]),
      ].join('; '),
    )
  }
  return (
    <Frame title={labelOf(of)}>
      {!kept && (
        <p class="notice" role="status">
          {w('practise.memory')}
        </p>
      )}
      {one.committed && <Verdict file={file} one={{ ...one, committed: one.committed }} which={which} known={known} change={change} />}
      <div class="practise-case">
        <Known file={file} asked={one.asked} known={known} />
        {!one.committed && (
          <div class="practise-do">
            <Examining known={known} asked={one.asked} onLook={look} said={said} />
            <Commit
              draft={one.draft}
              onDraft={(draft) => change((p) => ({ ...p, draft }))}
              onCommit={(committed) =>
                change(({ draft: _, ...p }) => ({
                  ...p,
                  committed,
                }))
              }
            />
          </div>
        )}
      </div>
    </Frame>
  )
}

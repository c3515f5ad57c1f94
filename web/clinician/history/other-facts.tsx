import { useState } from 'preact/hooks'
import type { Stage } from '../../../engine/index.ts'
import type { PartProps } from '../bench.tsx'
import type { Entry } from '../bench-case.ts'
import { w } from '../words.ts'

const OTHER = 'other'
const STAGES: readonly Stage[] = ['history', 'exam', 'tests']
const same = (a: Entry, b: Entry): boolean => a.text === b.text && a.stage === b.stage

/** Facts that no finding covers, in words: those the person told, and more to be added. */
export function OtherFacts({ bench, set }: Pick<PartProps, 'bench' | 'set'>) {
  const { sheet, told } = bench.now
  const [text, write] = useState('')
  const [stage, choose] = useState<Stage>('history')
  const theirs = told.filter((e) => e.id === OTHER)
  const standing = sheet.entries.filter((e) => e.id === OTHER)
  const takenOut = theirs.filter((t) => !standing.some((e) => same(e, t)))
  const add = () => {
    const fact: Entry = { id: OTHER, text: text.trim(), stage, value: true }
    if (!fact.text) return
    set((s) => ({ ...s, entries: [...s.entries, fact] }))
    write('')
  }
  const change = (of: Entry, to: Entry | undefined) =>
    set((s) => ({ ...s, entries: s.entries.flatMap((e) => (e === of ? (to ? [to] : []) : [e])) }))
  return (
    <section class="sheet-part" aria-labelledby="other-facts">
      <h2 id="other-facts">{w('history.other')}</h2>
      <p class="soft">{w('history.other_tip')}</p>
      <ul class="others">
        {standing.map((e, i) => (
          <li key={`${e.text}${i}`} class="fact">
            <div class="fact-name">
              {e.text}
              <p class="fact-told">
                {w(`history.stage_${e.stage ?? 'history'}`)}
                {theirs.some((t) => same(t, e)) && ` · ${w('history.told_so')}`}
              </p>
            </div>
            <div class="fact-now">
              <select
                aria-label={e.text ?? ''}
                value={e.value === false ? 'no' : 'yes'}
                onChange={(x) => change(e, { ...e, value: x.currentTarget.value === 'yes' })}
              >
                <option value="yes">{w('history.yes')}</option>
                <option value="no">{w('history.no')}</option>
              </select>
              <button type="button" class="link" onClick={() => change(e, undefined)}>
                {w('history.take_out')}
                <span class="hidden"> {e.text}</span>
              </button>
            </div>
          </li>
        ))}
        {takenOut.map((e) => (
          <li key={`out ${e.text}`} class="fact corrected">
            <div class="fact-name">
              <p class="fact-told">
                {w('history.told_corrected')} <span class="fact-told-value">{e.text}</span>
              </p>
            </div>
            <div class="fact-now">
              <button type="button" class="link" onClick={() => set((s) => ({ ...s, entries: [...s.entries, e] }))}>
                {w('history.back_to_told')}
                <span class="hidden"> {e.text}</span>
              </button>
            </div>
          </li>
        ))}
      </ul>
      <form
        class="add-other"
        onSubmit={(e) => {
          e.preventDefault()
          add()
        }}
      >
        <label class="add-other-text">
          {w('history.other_add')}
          <input type="text" value={text} onInput={(e) => write(e.currentTarget.value)} />
        </label>
        <label>
          {w('history.other_stage')}
          <select value={stage} onChange={(e) => choose(STAGES[e.currentTarget.selectedIndex]!)}>
            {STAGES.map((s) => (
              <option key={s} value={s}>
                {w(`history.stage_${s}`)}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" class="button">
          {w('history.add')}
        </button>
      </form>
    </section>
  )
}

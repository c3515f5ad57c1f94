import './cases/cases.css'
import { useEffect, useState } from 'preact/hooks'
import { download } from '../parts/download.ts'
import { ask } from '../parts/engine.ts'
import { addressOf, go } from '../parts/route.ts'
import { readKept } from '../parts/storage.ts'
import { Waiting } from '../parts/waiting.tsx'
import type { OpenedCase } from '../worker/clinician/protocol.ts'
import { type BenchCase, emptyCase, fileOf } from './bench-case.ts'
import { fromFile, savedFile } from './cases/from-file.ts'
import { OpenFile } from './cases/open-file.tsx'
import { PublishedCases } from './cases/published.tsx'
import { Frame } from './frame.tsx'
import { localDay } from './local-day.ts'
import { allCases, deleteCase } from './storage.ts'
import { dayInWords } from './text/dates.ts'
import { lay, onTheBench, takeOff } from './use-bench.ts'
import { w } from './words.ts'

/** So many cases are seen at a glance; with more there is a search. */
const AT_A_GLANCE = 8

/** All cases on this device, and the ways to a new one. */
export function Cases() {
  const [cases, set] = useState<readonly BenchCase[] | 'memory'>()
  const [interview, setInterview] = useState(false)
  const [find, setFind] = useState('')
  const [failed, fail] = useState<{ again: () => void }>()
  const read = () =>
    allCases().then(set, () => {
      set('memory')
    })
  useEffect(() => {
    void read()
    readKept().then(
      (kept) => setInterview((kept?.turns.length ?? 0) > 0),
      () => undefined,
    )
  }, [])
  const begin = (made: BenchCase, part: string) => {
    lay(made)
    go('clinician', 'case', made.key, part)
  }
  const fresh = (label: string) => ({ key: crypto.randomUUID(), label, now: new Date() })
  const open = (opened: OpenedCase, label: string) => {
    if (opened.file) begin(fromFile({ ...opened, file: opened.file }, fresh(label)), 'history')
  }
  const openMade = async (make: () => Promise<object | undefined>, label: string) => {
    fail(undefined)
    try {
      const file = await make()
      if (file) open(await ask('openCase', { text: JSON.stringify(file) }), label)
    } catch {
      fail({ again: () => void openMade(make, label) })
    }
  }
  const takeOver = () =>
    openMade(
      async () => {
        const kept = await readKept()
        return kept && ask('caseFile', { kept })
      },
      w('cases.interview_label', { date: dayInWords(localDay(new Date())) }),
    )
  const all = cases === 'memory' ? onTheBench() : (cases ?? [])
  const shown = all.filter((c) => c.label.toLowerCase().includes(find.toLowerCase()))
  const remove = async (these: readonly BenchCase[]) => {
    for (const { key } of these) {
      takeOff(key)
      await deleteCase(key).catch(() => undefined)
    }
    await read()
  }
  return (
    <Frame title={w('cases.title')}>
      <p class="soft">{w('cases.about')}</p>
      {cases === 'memory' && (
        <p class="notice" role="status">
          {w('cases.memory')}
        </p>
      )}
      <div class="actions">
        <button
          type="button"
          class="button primary"
          onClick={() => {
            const { key, label, now } = fresh(w('cases.unnamed'))
            begin(emptyCase(key, label, now), 'examine')
          }}
        >
          {w('cases.new')}
        </button>
        <OpenFile onOpen={open} />
        {interview && (
          <button type="button" class="button" onClick={() => void takeOver()}>
            {w('cases.interview')}
          </button>
        )}
      </div>
      {failed && <Waiting on={{ state: 'failed', again: failed.again }} />}
      <section aria-labelledby="kept">
        <h2 id="kept">{w('cases.kept')}</h2>
        {all.length > AT_A_GLANCE && (
          <label class="find-case">
            {w('cases.find')}
            <input type="search" value={find} onInput={(e) => setFind(e.currentTarget.value)} />
          </label>
        )}
        {cases !== undefined && all.length === 0 && <p class="soft">{w('cases.none')}</p>}
        <ul class="cases">
          {shown.map((c) => (
            <li key={c.key}>
              <a href={addressOf('clinician', 'case', c.key, 'examine')}>{c.label}</a>
              <span class="soft">{w('cases.examined', { date: dayInWords(c.visit) })}</span>
              <button
                type="button"
                class="button plain"
                aria-label={w('cases.save_name', { label: c.label })}
                onClick={() => download(`${c.label}.json`, `${JSON.stringify(savedFile(c, fileOf(c)), undefined, 2)}\n`)}
              >
                {w('cases.save_file')}
              </button>
              <button
                type="button"
                class="button plain danger"
                aria-label={w('cases.delete_name', { label: c.label })}
                onClick={() => confirm(w('cases.delete_sure', { label: c.label })) && void remove([c])}
              >
                {w('cases.delete')}
              </button>
            </li>
          ))}
        </ul>
        {all.length > 1 && (
          <button
            type="button"
            class="button plain danger"
            onClick={() => confirm(w('cases.delete_all_sure', { count: all.length })) && void remove(all)}
          >
            {w('cases.delete_all')}
          </button>
        )}
      </section>
      <PublishedCases onOpen={(file, label) => void openMade(async () => file, label)} />
    </Frame>
  )
}

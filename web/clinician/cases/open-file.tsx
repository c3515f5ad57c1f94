import { useState } from 'preact/hooks'
import { ask } from '../../parts/engine.ts'
import { Waiting } from '../../parts/waiting.tsx'
import { t } from '../../parts/words.ts'
import type { OpenedCase } from '../../worker/clinician/protocol.ts'
import { w } from '../words.ts'
import type { Unreadable } from './bench-of-file.ts'
import { unreadableIn } from './from-file.ts'

type Read = { opened: OpenedCase; name: string }
/** `unread`: this device could not read the file; `failed`: the engine could not be asked what is in it. */
type State = { is: 'read'; read: Read } | { is: 'unread' } | { is: 'failed'; again: () => void }

/** Opens a case file from the disk. What is wrong with it is said, with the way out, before it is laid on the bench. */
export function OpenFile({ onOpen }: { onOpen: (opened: OpenedCase, name: string) => void }) {
  const [state, set] = useState<State>()
  const read = async (text: string, name: string) => {
    try {
      const opened = withUnreadable(await ask('openCase', { text }))
      set({ is: 'read', read: { opened, name } })
      if (opened.file && opened.issues.length === 0) onOpen(opened, name)
    } catch {
      set({ is: 'failed', again: () => void read(text, name) })
    }
  }
  const choose = async (input: HTMLInputElement) => {
    const [file] = input.files ?? []
    if (!file) return
    const text = await file.text().catch(() => undefined)
    // The same file can be chosen again once it is mended.
    input.value = ''
    if (text === undefined) set({ is: 'unread' })
    else await read(text, file.name.replace(/\.json$/i, ''))
  }
  return (
    <>
      <label class="button file-button">
        {w('cases.open_file')}
        <input type="file" accept=".json,application/json" onChange={(e) => void choose(e.currentTarget)} />
      </label>
      {state?.is === 'unread' && (
        <p class="notice" role="alert">
          {t('open.failed')}
        </p>
      )}
      {state?.is === 'failed' && <Waiting on={{ state: 'failed', again: state.again }} />}
      {state?.is === 'read' && state.read.opened.issues.length > 0 && <Issues read={state.read} onOpen={onOpen} />}
    </>
  )
}

function Issues({ read: { opened, name }, onOpen }: { read: Read; onOpen: (opened: OpenedCase, name: string) => void }) {
  return (
    <div class="notice file-issues" role="alert">
      <p>
        <strong>{w('cases.issues')}</strong> {name}
      </p>
      <ul>
        {opened.issues.map((i) => (
          <li key={i.at + i.what}>
            {i.what === 'not_json' ? w('cases.not_json') : i.what} {i.tip}
          </li>
        ))}
      </ul>
      {opened.file && (
        <button type="button" class="button" onClick={() => onOpen(opened, name)}>
          {w('cases.lay')}
        </button>
      )}
    </div>
  )
}

const withUnreadable = (opened: OpenedCase): OpenedCase =>
  opened.file ? { ...opened, issues: [...opened.issues, ...unreadableIn(opened.file).map(issueOf)] } : opened
const issueOf = ({ at, part }: Unreadable): OpenedCase['issues'][number] => ({
  level: 'error',
  at,
  what: w('cases.unreadable', { at }),
  tip: w(`cases.tip_${part}`),
})

import { useState } from 'preact/hooks'
import { ask } from '../../parts/engine.ts'
import type { OpenedCase } from '../../worker/clinician/protocol.ts'
import { w } from '../words.ts'

/** Opens a case file from the disk. What is wrong with it is said, with the way out, before it is laid on the bench. */
export function OpenFile({ onOpen }: { onOpen: (opened: OpenedCase, name: string) => void }) {
  const [read, set] = useState<{ opened: OpenedCase; name: string }>()
  const choose = async (input: HTMLInputElement) => {
    const [file] = input.files ?? []
    if (!file) return
    const name = file.name.replace(/\.json$/i, '')
    const failed: OpenedCase = { file: undefined, history: [], issues: [{ level: 'error', at: '', what: 'not_json' }] }
    const opened = await ask('openCase', { text: await file.text() }).catch(() => failed)
    // The same file can be chosen again once it is mended.
    input.value = ''
    if (opened.file && opened.issues.length === 0) return onOpen(opened, name)
    set({ opened, name })
  }
  return (
    <>
      <label class="button file-button">
        {w('cases.open_file')}
        <input type="file" accept=".json,application/json" onChange={(e) => void choose(e.currentTarget)} />
      </label>
      {read && (
        <div class="notice file-issues" role="alert">
          <p>
            <strong>{w('cases.issues')}</strong> {read.name}
          </p>
          <ul>
            {read.opened.issues.map((i) => (
              <li key={i.at + i.what}>
                {i.what === 'not_json' ? w('cases.not_json') : i.what} {i.tip}
              </li>
            ))}
          </ul>
          {read.opened.file && (
            <button type="button" class="button" onClick={() => onOpen(read.opened, read.name)}>
              {w('cases.lay')}
            </button>
          )}
        </div>
      )}
    </>
  )
}

import './text.css'
import type { ComponentChildren } from 'preact'
import { useId, useState } from 'preact/hooks'
import { download } from '../../parts/download.ts'
import type { PartProps } from '../bench.tsx'
import type { Cited } from '../number/cite.ts'
import { w } from '../words.ts'
import { Paper } from './paper.tsx'

type EditableProps = Pick<PartProps, 'bench' | 'set'> & {
  /** what the text is, as it is kept on the sheet: `letter` */
  of: string
  /** what would be written from the case as it stands */
  written: string
  label: string
  /** of the file, without its ending */
  file: string
  /** numbers that open what stands behind them */
  cited?: readonly Cited[]
  columns?: boolean
  /** largest print */
  points?: number
  children?: ComponentChildren
}

/** The text that stands: what was edited by hand, else what is written from the case. */
const standingText = (texts: Readonly<Record<string, string>>, of: string, written: string): string => texts[of] ?? written
/** Under this key stands what had been written when the editing began, so that a change of the case since can be told. */
const fromKey = (of: string): string => `${of}.from`

/** A text written from the case that can be edited, copied, saved and printed, beside the page it makes. */
export function Editable({ bench: { now }, set, of, written, label, file, cited, columns, points, children }: EditableProps) {
  const id = useId()
  const [copied, setCopied] = useState<'done' | 'failed'>()
  const { texts } = now.sheet
  const edited = texts[of] !== undefined
  const text = standingText(texts, of, written)
  const edit = (value: string) => {
    setCopied(undefined)
    set(
      (sheet) => ({
        ...sheet,
        texts: { ...sheet.texts, [of]: value, ...(sheet.texts[of] === undefined ? { [fromKey(of)]: written } : {}) },
      }),
      `text.${of}`,
    )
  }
  const again = () =>
    set((sheet) => {
      const { [of]: _, [fromKey(of)]: __, ...rest } = sheet.texts
      return { ...sheet, texts: rest }
    })
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setCopied('done'),
      () => setCopied('failed'),
    )
  return (
    <div class="text-editable">
      <div class="text-tools actions">
        <button type="button" class="button primary" onClick={() => print()}>
          {w('text.print')}
        </button>
        <button type="button" class="button" onClick={() => void copy()}>
          {w('text.copy')}
        </button>
        <button
          type="button"
          class="button"
          onClick={() => download(`${file}.txt`, text.endsWith('\n') ? text : `${text}\n`, 'text/plain')}
        >
          {w('text.save')}
        </button>
        {edited && (
          <button type="button" class="button" onClick={again}>
            {w('text.again')}
          </button>
        )}
        <span role="status">{copied === 'done' ? w('text.copied') : copied === 'failed' ? w('text.copy_failed') : ''}</span>
      </div>
      {edited && (
        <p class={texts[fromKey(of)] === written ? 'soft text-tools' : 'notice text-tools'} role="status">
          {w(texts[fromKey(of)] === written ? 'text.edited' : 'text.stale')}
        </p>
      )}
      {children}
      <div class="text-both">
        <div class="text-write text-tools">
          <label for={id}>{w('text.label')}</label>
          <textarea id={id} value={text} spellcheck={false} onInput={(e) => edit(e.currentTarget.value)} />
        </div>
        <Paper text={text} label={label} {...(cited ? { cited } : {})} {...(columns ? { columns } : {})} {...(points ? { points } : {})} />
      </div>
    </div>
  )
}

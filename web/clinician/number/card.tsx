import { useLayoutEffect, useMemo, useRef } from 'preact/hooks'
import { percent } from '../../parts/chance.ts'
import { HowRight } from '../../parts/how-right.tsx'
import { useWork } from '../../parts/use-work.ts'
import { Waiting } from '../../parts/waiting.tsx'
import { fileOf } from '../bench-case.ts'
import { CauseBody } from '../see/why.tsx'
import { BasisOf } from '../tests/basis.tsx'
import { w } from '../words.ts'
import { type Cite, useCase } from './cite.ts'
import { LesionBody } from './lesion.tsx'

/** What stands behind a number: how it was reckoned, from which sources, and how far such numbers can be trusted. */
export function NumberCard({ cite, onClose }: { cite: Cite; onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => {
    const from = document.activeElement
    dialog.current?.showModal()
    return () => {
      if (from instanceof HTMLElement && from.isConnected) from.focus({ preventScroll: true })
    }
  }, [])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a dialog
    <dialog
      ref={dialog}
      class="number-card"
      aria-labelledby="number-card"
      onClose={onClose}
      onClick={(e) => e.target === e.currentTarget && e.currentTarget.close()}
    >
      <div class="number-body">
        <h2 id="number-card">{'p' in cite ? w('number.title', { name: cite.name, p: percent(cite.p) }) : cite.name}</h2>
        <Behind cite={cite} />
        {cite.is !== 'day' && <HowRight />}
        <p>
          <button type="button" class="button" onClick={() => dialog.current?.close()}>
            {w('number.close')}
          </button>
        </p>
      </div>
    </dialog>
  )
}

function Behind({ cite }: { cite: Cite }) {
  if (cite.is === 'cause') return <Cause id={cite.id} />
  if (cite.is === 'day')
    return (
      <p>
        <BasisOf basis={cite.basis} />
      </p>
    )
  if (cite.is === 'result') return <p class="soft">{w('number.result')}</p>
  if (cite.is === 'level') return <p class="soft">{w('see.where_basis')}</p>
  return (
    <>
      <p class="soft">{cite.is === 'place' ? w('see.where_basis') : w('number.expected', { what: cite.what, name: cite.name })}</p>
      <LesionBody station={cite.id} />
    </>
  )
}

function Cause({ id }: { id: string }) {
  const now = useCase()
  const work = useWork(
    'whyNot',
    useMemo(() => ({ file: fileOf(now), cause: id }), [now.sheet, id]),
  )
  if (work.state !== 'there') return <Waiting on={work} />
  return (
    <>
      <p class="soft">{w('number.cause', { rank: work.back.rank, of: work.back.of })}</p>
      <h3>{w('number.rests')}</h3>
      <CauseBody cause={work.back.cause} />
    </>
  )
}

import { type Change, covers } from './change.ts'
import { inTurn } from './in-turn.ts'
import { EMPTY, type Kept } from './kept.ts'
import { nameOf, type Step, withSteps } from './steps.ts'

/**
 * The interview as this tab knows it. `device`: kept in the browser; `memory`: this browser keeps nothing, so it lives until the page
 * is closed; `reading`: not known yet. `elsewhere`: what another tab has done, and this one has followed. `deletions`: how often
 * everything was deleted while this tab is open; what was on its screen and not yet an answer goes with it.
 */
export type Shown = {
  kept: Kept
  where: 'reading' | 'device' | 'memory'
  elsewhere: 'went_on' | 'deleted' | undefined
  deletions: number
}

/** Where all tabs keep the interview. Each of these rejects where the browser keeps nothing. */
type Device = {
  read: () => Promise<Kept | undefined>
  /** changes it in one step that no other tab can come between */
  change: (step: (kept: Kept) => Kept) => Promise<Kept>
  delete: () => Promise<void>
}
/** Where this tab keeps the steps that the device has not written yet; it is done when the call returns, and outlives a reload. */
type Shadow = { keep: (steps: readonly Step[]) => void; left: () => readonly Step[] }
/** `name`: no other tab has it, and this one has another after a reload. `onShow` hears whatever is shown anew; `tellOthers`, that the device has changed. */
type Around = { name: string; device: Device; shadow: Shadow; onShow: (shown: Shown) => void; tellOthers: (revision: number) => void }

export type Tab = {
  /** fulfilled when what is kept is shown, with what was answered in the moment before a reload */
  opened: Promise<void>
  shown: () => Shown
  /**
   * Changes the interview at once on the screen, and on the device as soon as it is written there. What could not be written is tried
   * again with the next change.
   */
  change: (change: Change) => Promise<void>
  /** Deletes everything that was answered. */
  forget: () => Promise<void>
  /** Looks for what another tab has done. */
  hear: () => Promise<void>
}

/** Opens the interview in a tab. Whatever several tabs do at once, no answer is lost, and none comes back over a later one. */
export function openTab({ name, device, shadow, onShow, tellOthers }: Around): Tab {
  let shown: Shown = { kept: EMPTY, where: 'reading', elsewhere: undefined, deletions: 0 }
  /** what is on the screen and not yet on the device, oldest first; at first what was left before a reload */
  let unsaved = shadow.left()
  /** the interview that the device is known to have */
  let known: string | undefined
  let number = 0
  let forgotten = 0
  const afterwards = inTurn()

  const tell = (next: Partial<Shown>) => {
    shown = { ...shown, ...next }
    onShow(shown)
  }
  const setUnsaved = (steps: readonly Step[]) => {
    unsaved = steps
    shadow.keep(steps)
  }
  /** Does this tab show all that the device has? */
  const isSeen = (kept: Kept): boolean => nameOf(kept) === known && kept.revision <= shown.kept.revision
  /** Shows what the device has, with what it has not yet. */
  function follow(kept: Kept, next: Partial<Shown>): void {
    const gone = known !== undefined && known !== nameOf(kept)
    if (gone) setUnsaved([])
    known = nameOf(kept)
    tell({ ...next, kept: withSteps(kept, unsaved), deletions: shown.deletions + Number(gone) })
  }
  const others = (kept: Kept): Partial<Shown> => ({ elsewhere: nameOf(kept) === undefined ? 'deleted' : 'went_on' })

  async function open(): Promise<void> {
    const read = await device.read().then(
      (kept = EMPTY) => kept,
      () => undefined,
    )
    // What is deleted here is not followed.
    follow(read && forgotten === 0 ? read : EMPTY, { where: read ? 'device' : 'memory' })
    if (unsaved.length > 0) void afterwards(write)
  }

  async function write(): Promise<void> {
    const [batch, before] = [unsaved, forgotten]
    if (batch.length === 0) return
    let between = false
    const kept = await device
      .change((k) => {
        between = nameOf(k) !== known || k.revision !== shown.kept.revision
        return withSteps(k, batch)
      })
      .catch(() => undefined)
    // Deleted meanwhile, nothing of it is shown again.
    if (forgotten !== before) return
    if (!kept) return tell({ where: 'memory' })
    setUnsaved(unsaved.filter((step) => !batch.includes(step)))
    // What was read back is a copy. Where no other tab came between, what is shown stays, and nothing is asked twice.
    if (between) follow(kept, { ...others(kept), where: 'device' })
    else {
      known = nameOf(kept)
      tell({ kept: { ...shown.kept, revision: kept.revision }, where: 'device' })
    }
    tellOthers(kept.revision)
  }

  async function hear(before: number): Promise<void> {
    const kept = await device.read().then(
      (read = EMPTY) => read,
      () => undefined,
    )
    // What cannot be read has not been deleted.
    if (kept && forgotten === before && !isSeen(kept)) follow(kept, others(kept))
  }

  return {
    opened: afterwards(open),
    shown: () => shown,
    change(change) {
      const step: Step = { tab: name, number: ++number, ...(known !== undefined && { of: known }), change }
      setUnsaved([...unsaved.filter((s) => !covers(change, s.change)), step])
      tell({ kept: withSteps(shown.kept, [step]), elsewhere: undefined })
      return afterwards(write)
    },
    async forget() {
      forgotten++
      known = undefined
      setUnsaved([])
      tell({ kept: EMPTY, elsewhere: undefined, deletions: shown.deletions + 1 })
      await afterwards(device.delete).catch(() => undefined)
      tellOthers(0)
    },
    hear() {
      const before = forgotten
      return afterwards(() => hear(before))
    },
  }
}

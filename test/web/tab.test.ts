import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Kept, Turn } from '../../web/parts/kept.ts'
import { openTab, type Tab } from '../../web/parts/tab.ts'

const PAGES = ['pain.back', 'risk.diabetes'] as const
type PageId = (typeof PAGES)[number]
const answered = (id: PageId, answer: number): Turn => ({ kind: 'question', replies: [{ key: id, id, says: [{ id, value: answer }] }] })
const answersIn = (kept: Kept | undefined): Map<string, unknown> =>
  new Map((kept?.turns ?? []).map(({ replies: [reply] }) => [reply!.id, reply!.says[0]!.value]))

const turn = () => new Promise((resolve) => setImmediate(resolve))
const EMPTY: Kept = { format: 'legwise-interview/1', revision: 0, turns: [], marks: [], extra: [], alarms: [] }

/** A device that does one thing at a time, when it is told to, and may have no room. */
class Device {
  kept: Kept | undefined
  isFull = false
  #waiting: { by: string; does: () => void; answers: () => void }[] = []

  /** The device as one page knows it. */
  of(by: string) {
    const later = <T>(doing: () => T): Promise<T> =>
      new Promise((resolve, reject) => {
        let answer = () => reject(new Error('Nothing was done.'))
        const does = () => {
          try {
            const done = doing()
            answer = () => resolve(done)
          } catch (e) {
            answer = () => reject(e)
          }
        }
        this.#waiting.push({ by, does, answers: () => answer() })
      })
    return {
      read: () => later(() => structuredClone(this.kept)),
      delete: () =>
        later(() => {
          this.kept = undefined
        }),
      change: (step: (k: Kept) => Kept) =>
        later(() => {
          const before = structuredClone(this.kept) ?? EMPTY
          const after = step(before)
          if (after === before) return before
          if (this.isFull) throw new Error('There is no room.')
          this.kept = { ...after, revision: before.revision + 1 }
          return structuredClone(this.kept)
        }),
    }
  }
  /** @returns whether there was anything to do */
  works(): boolean {
    const next = this.#waiting.shift()
    next?.does()
    next?.answers()
    return next !== undefined
  }
  /** A page is gone, and hears no answers; `does`: what it asked for first is done all the same. */
  isLeft(by: string, does: boolean): void {
    if (does) this.#waiting.find((w) => w.by === by)?.does()
    this.#waiting = this.#waiting.filter((w) => w.by !== by)
  }
}

type Open = { name: string; shadow: string; tab: Tab }
/** Tabs of one device, each of which can be loaded again. */
class Tabs {
  device = new Device()
  #loads = 0
  /** tabs that have been told that the device has changed, and have not heard it yet */
  #told: number[] = []
  #open: Open[] = []

  constructor(count: number) {
    for (let at = 0; at < count; at++) this.#load(at, '[]')
  }
  #load(at: number, shadow: string): void {
    const name = `load${++this.#loads}`
    const here: Omit<Open, 'tab'> = { name, shadow }
    const tab = openTab({
      name,
      device: this.device.of(name),
      shadow: {
        keep: (steps) => {
          here.shadow = JSON.stringify(steps)
        },
        left: () => JSON.parse(shadow),
      },
      onShow: () => undefined,
      tellOthers: () => {
        this.#told.push(...[...this.#open.keys()].filter((other) => other !== at))
      },
    })
    this.#open[at] = Object.assign(here, { tab })
  }
  tab(at: number): Tab {
    return this.#open[at]!.tab
  }
  get all(): Tab[] {
    return this.#open.map((o) => o.tab)
  }
  /** what the tabs keep beside the device */
  get shadows(): string[] {
    return this.#open.map((o) => o.shadow)
  }
  /** @param does whether the device still does what the page had asked it for, and the page no longer hears of it */
  leaves(at: number, does: boolean): void {
    this.device.isLeft(this.#open[at]!.name, does)
  }
  comes(at: number): void {
    this.#load(at, this.#open[at]!.shadow)
  }
  reload(at: number, does = false): void {
    this.leaves(at, does)
    this.comes(at)
  }
  /** @returns whether any tab had been told anything */
  hears(): boolean {
    const at = this.#told.shift()
    if (at !== undefined) void this.tab(at).hear()
    return at !== undefined
  }
  /** Lets everything happen that is under way. */
  async happens(): Promise<void> {
    this.device.isFull = false
    for (let still = true; still; ) {
      await turn()
      still = this.device.works() || this.hears()
    }
  }
  /** The same, and loads every tab again, for what the device had no room for is tried again then. */
  async settles(): Promise<void> {
    await this.happens()
    for (const at of this.#open.keys()) this.reload(at)
    await this.happens()
  }
}

type Command =
  | { does: 'answers'; tab: number; page: PageId }
  | { does: 'reloads'; tab: number; commits: boolean }
  | { does: 'works' | 'hears' }
  | { does: 'fills'; is: boolean }
const TABS = 2
const anyTab = fc.nat(TABS - 1)
const anyPage = fc.constantFrom(...PAGES)
const happening: fc.Arbitrary<Command> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ does: fc.constantFrom('works', 'hears') }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('reloads'), tab: anyTab, commits: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('fills'), is: fc.boolean() }) },
)
const answering: fc.Arbitrary<Command> = fc.record({ does: fc.constant('answers'), tab: anyTab, page: anyPage })
const commands = fc.array(fc.oneof({ weight: 2, arbitrary: happening }, { weight: 1, arbitrary: answering }), { maxLength: 40 })

/** The pages that were answered, and every answer that somebody has seen and replaced. */
type Given = { pages: Set<string>; replaced: Set<unknown> }
/** Does one thing after another. */
async function play(tabs: Tabs, list: readonly Command[]): Promise<Given> {
  const given: Given = { pages: new Set(), replaced: new Set() }
  for (const [i, c] of list.entries()) {
    if (c.does === 'answers') {
      const tab = tabs.tab(c.tab)
      // No screen takes an answer before what is kept is known.
      if (tab.shown().where === 'reading') continue
      const before = answersIn(tab.shown().kept).get(c.page)
      if (before !== undefined) given.replaced.add(before)
      given.pages.add(c.page)
      void tab.change({ page: answered(c.page, i) })
    } else if (c.does === 'reloads') tabs.reload(c.tab, c.commits)
    else if (c.does === 'fills') tabs.device.isFull = c.is
    else if (c.does === 'hears') tabs.hears()
    else tabs.device.works()
    await turn()
  }
  return given
}
const expectAllAlike = ({ device, all }: Tabs) => {
  for (const tab of all) expect(answersIn(tab.shown().kept)).toEqual(answersIn(device.kept))
}

describe('several tabs at once, each of which may be loaded again at any moment', () => {
  test('every page that was answered in any of them stays answered, and no answer comes back over the one that replaced it', () =>
    fc.assert(
      fc.asyncProperty(commands, async (list) => {
        const tabs = new Tabs(TABS)
        const { pages, replaced } = await play(tabs, list)
        await tabs.happens()
        for (const tab of tabs.all)
          expect([...answersIn(tab.shown().kept).keys()]).toEqual(expect.arrayContaining([...answersIn(tabs.device.kept).keys()]))
        await tabs.settles()
        const kept = answersIn(tabs.device.kept)
        expect(new Set(kept.keys())).toEqual(pages)
        for (const answer of kept.values()) expect(replaced).not.toContain(answer)
        expectAllAlike(tabs)
      }),
      { numRuns: 1000 },
    ))

  test('what is deleted in one is gone from all of them and from the device, with what was not written yet', () =>
    fc.assert(
      fc.asyncProperty(commands, anyTab, commands, fc.array(happening), async (before, at, until, after) => {
        const tabs = new Tabs(TABS)
        await play(tabs, before)
        await tabs.settles()
        void tabs.tab(at).change({ page: answered('pain.back', -1) })
        await tabs.happens()
        // Some of these are not written, some are being written, and of some the other tab has not heard when everything is deleted.
        await play(tabs, until)
        void tabs.tab(at).forget()
        await turn()
        await play(
          tabs,
          after.filter((c) => c.does !== 'reloads' || c.tab !== at),
        )
        await tabs.happens()
        expectAllAlike(tabs)
        expect(tabs.shadows).toEqual(Array(TABS).fill('[]'))
        await tabs.settles()
        expect(tabs.device.kept).toBeUndefined()
        expectAllAlike(tabs)
      }),
      { numRuns: 1000 },
    ))

  test('an answer that was written though its tab never heard of it does not come back over a later one when the tab does', async () => {
    const tabs = new Tabs(2)
    await tabs.happens()
    void tabs.tab(0).change({ page: answered('pain.back', 1) })
    await turn()
    tabs.leaves(0, true)
    tabs.reload(1)
    await tabs.happens()
    expect([...answersIn(tabs.tab(1).shown().kept)]).toEqual([['pain.back', 1]])
    void tabs.tab(1).change({ page: answered('pain.back', 2) })
    await tabs.happens()
    tabs.comes(0)
    await tabs.settles()
    expect([...answersIn(tabs.device.kept)]).toEqual([['pain.back', 2]])
    expectAllAlike(tabs)
  })

  test('an answer given after everything was deleted in another tab begins anew', async () => {
    const tabs = new Tabs(2)
    void tabs.tab(0).change({ page: answered('pain.back', 1) })
    await tabs.settles()
    void tabs.tab(1).forget()
    await tabs.settles()
    void tabs.tab(0).change({ page: answered('risk.diabetes', 2) })
    await tabs.settles()
    expect([...answersIn(tabs.device.kept)]).toEqual([['risk.diabetes', 2]])
    expectAllAlike(tabs)
  })
})

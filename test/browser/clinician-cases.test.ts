import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { type Assessment, assess, type Finding } from '../../engine/index.ts'
import { pageOfFile, useBrowser } from './app.ts'
import { layCase, settled } from './clinician-case.ts'
import { readPublished } from './knowledge.ts'
import { model } from './model.ts'
import type { Told } from './way.ts'

/** Published cases of different families whose examination was told. */
const CASES = [
  'achilles-02',
  'als-right-leg-first-01',
  'brain-tumour-parasagittal-meningioma-01',
  'functional-weakness-left-leg-01',
  'iliopsoas-bleed-warfarin-01',
  'limb-ischaemia-02',
  'peroneal-slept-on-lounger-01',
  'spine-b12-myelopathy-both-01',
  'spine-transverse-myelitis-both-01',
  'zoster-rash-then-foot-drop-01',
]
/** Keys for what is entered; longer than any sheet. */
const MOST_STOPS = 700
const MOST_CHOICES = 20
const MINUTES = 60_000

type Value = string | number | boolean
type Wanted = { finding: Finding; value: Value }

/** How an examiner writes values that would otherwise begin with a key of the grid. */
const SHORT: Record<string, string> = { absent: '0', acute_denervation: 'ad' }
const GRADES: Record<string, string> = { normal: 'n', weak: 'w', '3.7': '4-', '4.3': '4+', '4.7': '5-' }
const written = ({ finding, value }: Wanted): string => {
  if (finding.kind === 'boolean') return value === true ? '+' : '-'
  if (finding.kind === 'grade') return GRADES[String(value)] ?? String(value)
  return SHORT[String(value)] ?? String(value).replaceAll('_', ' ')
}

/** Two engines of JavaScript may round differently in the last digit, and the tables keep 32-bit numbers. */
const rounded = (x: number | string | null): number => Number(Number(Number(x).toPrecision(5)).toFixed(9))
const key = (id: string, side: string | undefined): string => `${id}|${side ?? ''}`

const isExam = (id: string): boolean => model.findings.get(id)?.stage === 'exam'
/** What is to be typed, by cell. */
function examination(told: Told): Map<string, Wanted[]> {
  const out = new Map<string, Wanted[]>()
  for (const f of told.findings.filter(({ id }) => isExam(id)))
    for (const side of f.side === 'both' ? ['left', 'right'] : [f.side]) {
      const at = key(f.id, side)
      out.set(at, [...(out.get(at) ?? []), { finding: model.findings.get(f.id)!, value: f.value as Value }])
    }
  return out
}

const isLabel = (label: string | undefined, { value }: Wanted): boolean => label?.toLowerCase() === String(value).replaceAll('_', ' ')
const focused = (page: Page) =>
  page.evaluate(() => {
    const at = document.activeElement
    if (!(at instanceof HTMLElement) && !(at instanceof SVGElement)) return undefined
    const input = at instanceof HTMLInputElement || at instanceof HTMLSelectElement ? at : undefined
    return {
      cell: at.getAttribute('data-cell'),
      finding: at.closest('[data-finding]')?.getAttribute('data-finding'),
      label: input?.labels?.[0]?.querySelector('span')?.firstChild?.textContent ?? '',
      checked: input instanceof HTMLInputElement && input.checked,
      scheme: input?.name === 'scheme',
      radio: input?.name === 'gait',
      closed: at.matches('summary') && !(at.parentElement as HTMLDetailsElement).open,
      seen: at.closest('.see') !== null,
      examine: at.closest('.examine') !== null,
    }
  })

/** Goes through the whole sheet with the Tab key once and types what is wanted; what has been typed is taken off the list. */
async function sweep(page: Page, wanted: Map<string, Wanted[]>, otherScheme: boolean): Promise<void> {
  for (let i = 0; i < MOST_STOPS && wanted.size > 0; i++) {
    await page.keyboard.press('Tab')
    let at = await focused(page)
    if (at?.scheme && otherScheme) {
      await page.keyboard.press('ArrowRight')
      at = await focused(page)
    }
    if (!at) continue
    if (at.seen) return
    if (at.closed && at.examine) await page.keyboard.press('Enter')
    const values = wanted.get(at.cell ?? key(at.finding ?? '', undefined))
    if (!values) continue
    if (at.radio) {
      // Arrows go from one choice to the next, and take it.
      for (let step = 0; step < MOST_CHOICES && !isLabel(at?.label, values[0]!); step++) {
        await page.keyboard.press('ArrowDown')
        at = await focused(page)
      }
      await page.keyboard.press('Space')
      wanted.delete(key('sign.gait', undefined))
    } else if (at.cell) {
      await page.keyboard.type(written(values.at(-1)!))
      wanted.delete(at.cell)
    } else if (values[0]!.finding.kind === 'level') {
      await page.keyboard.type(values[0]!.value === 'none' ? 'no' : String(values[0]!.value))
      wanted.delete(key(at.finding!, undefined))
    } else if (values.some((v) => isLabel(at?.label, v)) && !at.checked) {
      await page.keyboard.press('Space')
      const left = values.filter((v) => !isLabel(at?.label, v))
      if (left.length === 0) wanted.delete(key(at.finding!, undefined))
      else wanted.set(key(at.finding!, undefined), left)
    }
  }
}

type Row = Record<string, string | null> & { p: string | null }
/** Rows of the picture: their data, and the number that stands in them. */
const rows = (page: Page, selector: string): Promise<Row[]> =>
  page.locator(selector).evaluateAll((list) =>
    list.map((e) => ({
      ...Object.fromEntries(Object.entries((e as HTMLElement).dataset).map(([k, v]) => [k, v ?? null])),
      p: e.querySelector('data')?.getAttribute('value') ?? null,
    })),
  )

async function expectOnScreen(page: Page, own: Assessment): Promise<void> {
  for (const cause of await page.locator('.see-cause > details > summary').all()) await cause.press('Enter')
  for (const rest of ['where', 'causes']) await page.locator(`[data-rest=${rest}] > summary`).press('Enter')
  await page.locator('[data-rest=causes] [data-cause]').last().waitFor()
  expect(await page.locator('.see-soon').getAttribute('data-level')).toBe(own.urgency.level)
  expect(await page.locator('.see-soon h2').innerText()).toContain(model.knowledge.decision.levels[own.urgency.level].clinical)
  expect((await rows(page, '[data-rule]')).map((r) => ({ id: r['rule'], level: r['level'], assumed: r['assumed'] === 'true' }))).toEqual(
    own.urgency.rules.map((r) => ({ id: r.id, level: r.level, assumed: r.assumed === true })),
  )
  expect((await rows(page, '[data-level-id]')).map((r) => [r['levelId'], rounded(r.p)])).toEqual(
    own.site.levels.map((l) => [l.id, rounded(l.p)]),
  )
  expect((await rows(page, '[data-structure]')).map((r) => [r['structure'], r['side'], r['lies'], rounded(r.p)])).toEqual(
    own.site.structures.map((s) => [s.id, s.side, s.lies, rounded(s.p)]),
  )
  expect((await rows(page, '[data-cause]')).map((r) => [r['cause'], rounded(r.p)])).toEqual(own.causes.map((c) => [c.id, rounded(c.p)]))
  expect((await rows(page, '[data-miss]')).map((r) => [r['miss'], rounded(r.p)])).toEqual(own.notToMiss.map((c) => [c.id, rounded(c.p)]))
  for (const [cause, left] of Object.entries(own.unexplained))
    expect([
      cause,
      ...(await rows(page, `[data-cause="${cause}"] [data-left]`)).map((r) => [r['left'], r['side'], r['value'], rounded(r.p)]),
    ]).toEqual([cause, ...left.map((u) => [u.finding, u.side, u.value, rounded(u.expected)])])
  for (const stage of ['exam', 'tests', 'history'] as const)
    expect(
      (await rows(page, `[data-next][data-stage=${stage}]`)).map((r) => [
        r['next'],
        r['side'],
        rounded(r['value']!),
        rounded(r['settles']!),
        r['redFlag'] === 'true',
      ]),
    ).toEqual(own.next.filter((q) => q.stage === stage).map((q) => [q.finding, q.side, rounded(q.value), rounded(q.settles), q.redFlag]))
  for (const q of own.next) {
    const at = `[data-next="${q.finding}"]${q.side ? `[data-side=${q.side}]` : ''}`
    const outcomes = await rows(page, `${at} [data-is]`)
    const byAnswer = (a: unknown[], b: unknown[]) => (String(a[0]) < String(b[0]) ? -1 : 1)
    expect(outcomes.map((o) => [o['is'], o['level'], rounded(o.p)]).sort(byAnswer)).toEqual(
      q.outcomes.map((o) => [o.is, o.level, rounded(o.p)]).sort(byAnswer),
    )
    for (const o of q.outcomes)
      expect(
        (await rows(page, `${at} [data-is="${o.is}"] [data-moves]`)).map((m) => [m['moves'], rounded(m['from']!), rounded(m['to']!)]),
      ).toEqual(o.causes.map((c) => [c.id, rounded(c.from), rounded(c.to)]))
  }
  expect((await rows(page, '[data-order]')).map((r) => [r['order'], rounded(r['value']!)])).toEqual(
    own.orders.map((o) => [o.request, rounded(o.value)]),
  )
  expect((await rows(page, '[data-together]')).map((r) => r['together'])).toEqual(own.together?.causes ?? [])
  await expect.poll(() => page.locator('[data-issue]').count()).toBe(own.issues.length)
}

useBrowser()
describe('the whole examination typed by keyboard alone, and what stands on the screen', () => {
  test.each(CASES)(
    '%s',
    async (name) => {
      const told = readPublished(name) as Told & { setting?: string; narrative?: string }
      const page = await pageOfFile({ viewport: { width: 1280, height: 900 } })
      await layCase(page, { ...told, findings: told.findings.filter(({ id }) => !isExam(id)) }, 'examine')
      await page.locator('[data-cell="strength.hip_flexion|right"]').waitFor()
      const wanted = examination(told)
      await sweep(page, wanted, false)
      if (wanted.size > 0) {
        // Back to the top, and on to the other way to list the skin.
        await page.getByRole('heading', { level: 1 }).focus()
        await sweep(page, wanted, true)
      }
      expect([...wanted.keys()]).toEqual([])
      await settled(page)
      await expectOnScreen(page, assess(model, { ...told, truth: undefined }) as Assessment)
    },
    3 * MINUTES,
  )
})

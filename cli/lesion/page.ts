import {
  type ExpectedFinding,
  type Finding,
  inMiddle,
  type Lesion,
  MIDDLE_AGE,
  MOVEMENTS,
  type Model,
  phaseOf,
  SIDES,
  type Side,
  suffering,
} from '../../engine/index.ts'
import { backgroundOf } from '../../engine/model/columns.ts'
import { type Cell, type Ink, ink, type Paper, row, wrap } from '../page.ts'
import { siteName } from '../sites.ts'
import { capital, findingName, gradeWord, listed, percent, spell } from '../words.ts'

const NAME = 34
const SIDE = 20
type Pair = {
  id: string
  value: string | undefined
  left: ExpectedFinding | undefined
  right: ExpectedFinding | undefined
  whole: ExpectedFinding | undefined
}

/** What a lesion does, as a page: strength, reflexes, feeling, conduction, needle, complaints and signs, the two sides beside each other. */
export function lesionPage(model: Model, sheet: Paper, asked: Lesion, findings: readonly ExpectedFinding[]): string[] {
  const pairs = pairUp(findings)
  const of = (test: (p: Pair) => boolean) => pairs.filter(test)
  const states = (chosen: readonly Pair[]) => chosen.flatMap((p) => stateRow(model, sheet, p))
  const starts = (prefix: string) => of((p) => p.id.startsWith(prefix))
  const isDermatome = (p: Pair) => /^sensation\.([LS]\d|saddle)$/.test(p.id)
  const grades = [
    ...MOVEMENTS.flatMap((m) => starts(`strength.${m}`)),
    ...starts('strength.leg_overall'),
    ...starts('strength.').filter((p) => OF_ELSEWHERE.has(p.id) && weak(p)),
  ]
  const noticed = of((p) => /^(difficulty|symptom|course)\./.test(p.id) && isYesNo(model, p) && aboveBackground(model, p))
  const signs = of((p) => p.id.startsWith('sign.') && isYesNo(model, p) && aboveBackground(model, p))
  const other = of((p) => /^(difficulty|sign|tone|sensation\.pain|sensation\.trunk)/.test(p.id) && !isYesNo(model, p))
  const crossed = of((p) => p.id === 'sensation.pain_temperature_opposite_leg' && aboveBackground(model, p))
  return [
    ...heading(model, sheet, asked),
    ...block(
      sheet,
      'Strength (expected MRC grade)',
      sidesHead(sheet),
      grades.flatMap((p) => gradeRow(model, sheet, p)),
    ),
    ...block(sheet, 'Reflexes and tone', sidesHead(sheet), states([...starts('reflex.'), ...starts('tone.')])),
    ...block(sheet, 'Feeling by dermatome', sidesHead(sheet), states(starts('sensation.').filter(isDermatome))),
    ...block(
      sheet,
      'Feeling by nerve and elsewhere',
      sidesHead(sheet),
      states([...starts('sensation.').filter((p) => !isDermatome(p) && sided(p)), ...starts('vibration.'), ...starts('position.')]),
    ),
    ...block(sheet, 'Nerve conduction', sidesHead(sheet), states(starts('ncs.'))),
    ...block(sheet, 'Needle electromyography', sidesHead(sheet), states(starts('emg.'))),
    ...block(
      sheet,
      'What the person would notice',
      sidesHead(sheet),
      noticed.filter(sided).flatMap((p) => chanceRow(model, sheet, p)),
    ),
    ...block(
      sheet,
      'Signs',
      sidesHead(sheet),
      signs.filter(sided).flatMap((p) => chanceRow(model, sheet, p)),
    ),
    ...block(
      sheet,
      'In the person as a whole',
      [],
      [
        ...states(other.filter((p) => !sided(p))),
        ...[...noticed, ...crossed, ...signs].filter((p) => !sided(p)).flatMap((p) => chanceRow(model, sheet, p)),
      ],
    ),
  ]
}

/** Strength of what a leg lesion leaves alone is only worth a line when it is weak. */
const OF_ELSEWHERE = new Set(['strength.arm_proximal', 'strength.arm_distal', 'strength.face', 'strength.neck_flexion'])
const weak = (p: Pair) => [p.left, p.right, p.whole].some((f) => f !== undefined && (f.expected as number) < 4.7)
const sided = (p: Pair) => p.whole === undefined
const isYesNo = (model: Model, p: Pair) => p.value !== undefined || model.findings.get(p.id)!.kind === 'boolean'

function pairUp(findings: readonly ExpectedFinding[]): Pair[] {
  const groups = Map.groupBy(findings, (f) => `${f.id}=${f.value ?? ''}`)
  return [...groups.values()].map((group) => ({
    id: group[0]!.id,
    value: group[0]!.value,
    left: group.find((f) => f.side === 'left'),
    right: group.find((f) => f.side === 'right'),
    whole: group.find((f) => f.side === undefined),
  }))
}

/** More often than in somebody of middle age without the lesion. */
function aboveBackground(model: Model, p: Pair): boolean {
  const finding = model.findings.get(p.id)!
  const usual = backgroundOf(finding, ['false', 'true'], p.value, MIDDLE_AGE)?.[1] ?? 0
  return [p.left, p.right, p.whole].some((f) => f !== undefined && f.distribution.true! > Math.max(usual, 0.02))
}

function heading(model: Model, sheet: Paper, { sites, side, completeness, kind, days }: Lesion): string[] {
  const places = sites.map((id) => model.wiring.sites.get(id)!)
  const middle = places.filter(inMiddle)
  const where = side === 'both' || middle.length === places.length ? 'on both sides' : `on the ${side}`
  const suffers = [...new Set(places.flatMap((p) => suffering(p, side)))]
  const crossing = side !== 'both' && places.some((p) => p.crossed)
  const lines = [
    ...wrap(`${capital(listed(sites.map((id) => siteName(model, id))))}, ${where}`, sheet.width).map((line) => ink(sheet, line, 'bold')),
    `${Math.round(completeness * 100)} % complete · ${kind} · after ${days} day${days === 1 ? '' : 's'} (${phaseOf(days)})`,
  ]
  if (crossing && suffers.length === 1)
    lines.push(ink(sheet, `The paths cross below it: the ${suffers[0]} side of the body suffers.`, 'yellow'))
  if (side !== 'both' && middle.length > 0)
    lines.push(
      ink(
        sheet,
        `${capital(listed(middle.map((p) => siteName(model, p.id))))} ${middle.length > 1 ? 'lie' : 'lies'} in the middle: both sides of the body suffer.`,
        'yellow',
      ),
    )
  return lines.map((line) => line.replaceAll('\u00a0', ' '))
}

const sidesHead = (sheet: Paper) =>
  row(sheet, 2, [
    { text: '', width: NAME },
    { text: 'left', width: SIDE, ink: ['dim'] },
    { text: 'right', ink: ['dim'] },
  ])
const block = (sheet: Paper, title: string, head: readonly string[], lines: readonly string[]): string[] => {
  if (lines.length === 0) return []
  const [first = ''] = head
  return ['', ink(sheet, title, 'bold') + first.slice(title.length), ...lines]
}

/** A finding's clinical name without what its heading says already. */
export const shortFinding = (model: Model, id: string): string =>
  capital(findingName(model, id).replace(/^Needle electromyography of the /i, id.startsWith('emg.') ? 'EMG ' : ''))
/** Halves below grade 3 are not in use; above it 4-, 4+ and 5- are. */
export const strengthWord = (grade: number): string => (grade < 3.35 ? String(Math.round(grade)) : gradeWord(grade))
const nameOf = (model: Model, p: Pair) => {
  const name = shortFinding(model, p.id).replace(/ strength$/, '')
  return p.value === undefined ? name : `${name}: ${spell(p.value)}`
}
const line = (model: Model, sheet: Paper, p: Pair, cell: (f: ExpectedFinding) => Cell): string[] => {
  const name: Cell = { text: nameOf(model, p), width: NAME }
  if (p.whole) return row(sheet, 2, [name, cell(p.whole)])
  const [left, right] = SIDES.map((s: Side) => cell(p[s]!))
  return row(sheet, 2, [name, { ...left!, width: SIDE }, right!])
}

const gradeRow = (model: Model, sheet: Paper, p: Pair) =>
  line(model, sheet, p, (f) => {
    const grade = f.expected as number
    return { text: strengthWord(grade), ink: grade < 3.5 ? ['red', 'bold'] : grade < 4.7 ? ['yellow'] : ['dim'] }
  })
const stateRow = (model: Model, sheet: Paper, p: Pair) => {
  const finding = model.findings.get(p.id)!
  return line(model, sheet, p, (f) => stateCell(finding, f))
}
const USUAL = new Set(['normal', 'flexor', 'none'])
function stateCell(finding: Finding, f: ExpectedFinding): Cell {
  const state = String(f.expected)
  const usual = USUAL.has(state)
  const word = finding.kind === 'level' ? state : spell(state)
  const inks: Ink[] = usual ? ['dim'] : ['yellow']
  return { text: `${word}\u00a0${percent(f.distribution[state]!)}`, ink: inks }
}
const chanceRow = (model: Model, sheet: Paper, p: Pair) =>
  line(model, sheet, p, (f) => {
    const chance = f.distribution.true!
    return { text: percent(chance), ink: chance >= 0.5 ? ['yellow'] : ['dim'] }
  })

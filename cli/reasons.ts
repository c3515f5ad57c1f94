import type { Assessment, Model, StorySays } from '../engine/index.ts'
import { FAINT, pointsOtherwise } from '../engine/why/figures.ts'
import { type Ink, type Paper, row } from './page.ts'
import { findingWords, percent, type Register, small } from './words.ts'

export type Reason = Assessment['reasons'][string][number]

/** How strongly a finding speaks, by the change of log odds: a factor of about 1.5, 3 and 6. */
export const strength = (shift: number): string => {
  const by = Math.abs(shift)
  const sign = shift > 0 ? '+' : '−'
  return by >= 1.8 ? sign.repeat(3) : by >= 1.1 ? sign.repeat(2) : sign
}
export const speaking = (reasons: readonly Reason[], direction: 'for' | 'against', most: number): Reason[] =>
  reasons.filter((r) => (direction === 'for' ? r.shift >= FAINT : r.shift <= -FAINT)).slice(0, most)

/** One line a reason: mark, finding, how often it is found in this cause and in the others. */
export function reasonLines(model: Model, reasons: readonly Reason[], paper: Paper, label: string, indent: number): string[] {
  const inks: Ink[] = label === 'for' ? ['green'] : ['red']
  return reasons.flatMap((r, i) =>
    row(paper, indent, [
      { text: i === 0 ? label : '', width: 7, ink: ['dim'] },
      { text: strength(r.shift), width: 3, right: true, ink: inks },
      { text: findingWords(model, r), width: paper.width - indent - 33 },
      { text: figures(r), width: 17, right: true, ink: ['dim'] },
    ]),
  )
}
/** The two chances, or, where these do not carry it, that the finding speaks so with the others only. */
const figures = (r: Reason): string => (pointsOtherwise(r) ? 'with the rest' : `${percent(r.expected)} against ${percent(r.otherwise)}`)

/** What the words of the story as a whole say of a cause, where that is worth a line. */
export function storyLine(likeness: StorySays | undefined, paper: Paper, indent: number): string[] {
  if (!likeness || Math.abs(likeness.shift) < FAINT) return []
  const { shift, words } = likeness
  const like = shift > 0 ? 'told as people with it tell it' : 'told otherwise than people with it do'
  return row(paper, indent, [
    { text: 'story', width: 7, ink: ['dim'] },
    { text: strength(shift), width: 3, right: true, ink: shift > 0 ? ['green'] : ['red'] },
    { text: shift > 0 && words.length > 0 ? `${like}: ${words.join(', ')}` : like },
  ])
}

/** Findings by name and value, for a sentence. */
export const namedIn = (
  model: Model,
  findings: readonly { finding: string; side?: 'left' | 'right' | undefined; value: string }[],
  register: Register = 'clinical',
): string[] => findings.map((f) => small(findingWords(model, f, register)))

/** What stands beside reasons. */
export const LEGEND =
  'Figures: how often the finding is there with this cause against with the others; “with the rest”: it speaks so beside the other findings, by itself hardly or not. + − about 1.5 times the odds, ++ 3, +++ 6.'

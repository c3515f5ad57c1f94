import { answer, begin, type Interview, type Reply, type Said } from '../../engine/index.ts'
import type { Kept, KeptSaid } from '../parts/kept.ts'

/** The engine's interview after the first `until` pages. */
export function interviewOf({ turns }: Pick<Kept, 'turns'>, until = turns.length): Interview {
  let interview = begin()
  for (const turn of turns.slice(0, until)) {
    const replies = turn.replies.map(({ key, id, says }) => ({ question: { key, id }, says }) as unknown as Reply)
    const before = interview
    interview = answer(interview, replies)
    // Only what can be asked can be "not sure"; a test at home may be left out.
    if (turn.kind === 'self_test') interview = { ...interview, notSure: before.notSure }
  }
  return interview
}

/** The case file of the pages alone; one that was opened says of itself where it was written and whether it was asked. */
function fileOf({ file }: Interview, { file: itself }: Pick<Kept, 'file'>): Interview['file'] {
  if (!itself) return file
  const { setting, asked, ...told } = file
  return { ...told, ...itself } as Interview['file']
}

/** The interview with all that was told beside its pages: own words, and what a file said that no page asks. The next question follows from it. */
export function heardOf(kept: Pick<Kept, 'turns' | 'file' | 'extra' | 'story'>, until = kept.turns.length): Interview {
  const interview = interviewOf(kept, until)
  const file = fileOf(interview, kept)
  const { story } = kept
  return {
    ...interview,
    file: { ...file, ...(story && { narrative: story }), findings: [...file.findings, ...(kept.extra as Said[])] },
  }
}

/** What a case file is made from. */
export type Written = Pick<Kept, 'turns' | 'file' | 'extra' | 'story' | 'notes'>

/** The case file of an interview, as it is downloaded and assessed. */
export function caseOf(kept: Written): { format: string; id: string; findings: unknown[] } & Record<string, unknown> {
  const file = fileOf(interviewOf(kept), kept)
  const { story, notes = [] } = kept
  return {
    id: 'interview',
    ...file,
    // What was struck out as taken wrongly is not read again.
    ...(story
      ? { narrative: story, ...(notes.length > 0 && { notes }) }
      : notes.length > 0
        ? { narrative: notes.join('\n'), narrative_unread: true }
        : {}),
    findings: [...unique(file.findings), ...kept.extra],
  }
}

/** What was said twice in the same words counts once. */
const unique = (findings: readonly KeptSaid[]): KeptSaid[] => [
  ...new Map(findings.map((s) => [JSON.stringify(s, Object.keys(s).sort()), s])).values(),
]

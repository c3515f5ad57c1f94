import { type Model, readCase, type Said } from '../../engine/index.ts'
import { EMPTY } from '../parts/kept.ts'
import { saidInEnglish } from './phrases.ts'
import type { OpenedFile } from './protocol.ts'

/** Reads a case file somebody opens; what is wrong with it comes back in words. */
export function openFile(model: Model, { text }: { text: string }): OpenedFile {
  let input: unknown
  try {
    input = JSON.parse(text)
  } catch {
    return { kept: undefined, issues: [{ level: 'error', at: '', what: 'not_json' }] }
  }
  // A story goes onto the page for the clinician as it is; what was read of it would stand as answers.
  const { person, issues: found } = readCase(model.findings, input, { story: false })
  const issues = found.map((i) => ({ ...i, what: saidInEnglish(i.what), ...(i.tip ? { tip: saidInEnglish(i.tip) } : {}) }))
  if (!person) return { kept: undefined, issues }
  const said: Said[] = [
    ...(person.affected ? [{ id: 'affected', value: person.affected }] : []),
    ...(person.worse ? [{ id: 'worse', value: person.worse }] : []),
    ...(person.age === undefined ? [] : [{ id: 'person.age', value: person.age }]),
    ...(person.sex ? [{ id: 'person.sex', value: person.sex }] : []),
    // What was told in words is passed on as it was told.
    ...person.claims
      .filter((c) => !c.finding.told_as)
      .map((c) => ({ id: c.finding.id, ...(c.side ? { side: c.side } : {}), value: c.value })),
  ]
  const { findings, narrative } = input as { findings: unknown[]; narrative?: string }
  const notes = (narrative ?? '').split('\n').filter((line) => line.trim() !== '')
  const extra = findings.filter((f) => (f as { id?: unknown } | null)?.id === 'other')
  return {
    kept: {
      ...EMPTY,
      turns: [{ kind: 'file', replies: [{ key: 'file', id: 'file', says: said }] }],
      extra,
      ...(notes.length > 0 ? { notes } : {}),
    },
    issues,
  }
}

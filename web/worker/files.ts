import { readEntry } from '../../engine/case/told-by-entry.ts'
import { type Case, type CaseFile, type Finding, type Model, readCase, type Said } from '../../engine/index.ts'
import { OPENING, questionOf } from '../../engine/interview/asking.ts'
import { EMPTY, type Kept, type KeptReply, type KeptSaid, type Turn } from '../parts/kept.ts'
import { writtenAs } from './names.ts'
import { saidInEnglish } from './phrases.ts'
import type { OpenedFile } from './protocol.ts'
import { isOther } from './told.ts'

/** What a file says and no page asks for: signs and tests. */
const FILE = 'file'

/** Reads a case file somebody opens; what is wrong with it comes back in words. */
export function openFile(model: Model, { text }: { text: string }): OpenedFile {
  let input: unknown
  try {
    input = JSON.parse(text)
  } catch {
    return { kept: undefined, issues: [{ level: 'error', at: '', what: 'not_json' }] }
  }
  // What is read of a story is no answer to a question; the story itself is kept, and read with the rest.
  const { person, issues: found } = readCase(model.findings, input, { story: false })
  const issues = found.map((i) => ({ ...i, what: saidInEnglish(i.what), ...(i.tip ? { tip: saidInEnglish(i.tip) } : {}) }))
  if (!person) return { kept: undefined, issues }
  const file = input as CaseFile
  const others = file.findings.filter(isOther)
  const asked = askedClues(model)
  const answered = others.flatMap((o): KeptReply[] => {
    const clue = asked.get(o.text)
    const { value = true, stage = 'history' } = o
    if (!clue || clue.stage !== stage || typeof value !== 'boolean') return []
    return [{ key: `${clue.id}|`, id: clue.id, says: [{ ...o, stage: clue.stage, value }] }]
  })
  return {
    kept: {
      ...EMPTY,
      file: { ...(file.id && { id: file.id }), ...(file.setting && { setting: file.setting }), ...(file.asked && { asked: true }) },
      turns: turnsOf(model, [...repliesOf(model, person, file), ...answered]),
      extra: others.filter((o) => !answered.some((r) => r.says[0]!.text === o.text)),
      ...storyIn(file),
    },
    issues,
  }
}

/** The story of a file, to be read; or what of it, or beside it, is for people only. */
function storyIn({ narrative = '', narrative_unread, notes }: CaseFile): Pick<Kept, 'story' | 'notes'> {
  const lines = (text: string) => text.split('\n').filter((line) => line.trim() !== '')
  const beside = Array.isArray(notes) ? notes.filter((x) => typeof x === 'string').flatMap(lines) : []
  const unread = [...beside, ...(narrative_unread ? lines(narrative) : [])]
  return {
    ...(!narrative_unread && narrative.trim() !== '' && { story: narrative }),
    ...(unread.length > 0 && { notes: unread }),
  }
}

/** Clues that a person is asked for, by the words in which an answer to them is kept. */
const askedClues = (model: Model): ReadonlyMap<string, Finding> =>
  new Map(
    model.knowledge.findings.flatMap((f) => {
      const words = writtenAs(f)
      return words === undefined || f.asked === false ? [] : [[words, f]]
    }),
  )

/**
 * What a file says of the person, each under the question that asks for it; what nobody is asked for stands together, as it is written. What
 * words tell is told by the words alone.
 */
function repliesOf(model: Model, { worse }: Case, { affected, person = {}, findings }: CaseFile): KeptReply[] {
  const given: [string, Said['value'] | undefined][] = [
    ['affected', affected],
    ['worse', worse],
    ['person.age', person.age],
    ['person.sex', person.sex],
  ]
  const replies = new Map<string, KeptReply & { says: KeptSaid[] }>()
  const add = (key: string, id: string, said: KeptSaid) => {
    const reply = replies.get(key)
    if (reply) reply.says.push(said)
    else replies.set(key, { key, id, says: [said] })
  }
  for (const [id, value] of given) if (value !== undefined) add(id, id, { id, value })
  for (const [index, raw] of findings.entries()) {
    const { claims } = readEntry(model.findings, raw, index)
    const [first] = claims
    if (!first) continue
    if (first.finding.stage !== 'history' || first.finding.asked === false) {
      add(FILE, FILE, raw as KeptSaid)
      continue
    }
    const { side: _, ...entry } = raw as KeptSaid
    for (const { finding, side } of claims) add(questionOf(finding, affected, side).key, finding.id, side ? { ...entry, side } : entry)
  }
  return [...replies.values()]
}

/** Replies as pages: yes/no questions side by side as they would have been asked, all others alone. */
function turnsOf(model: Model, replies: readonly KeptReply[]): Turn[] {
  const { first, complaint, alarms, together } = model.knowledge.interview
  const lists = [...OPENING.map((q) => [q.id]), ...first.map((id) => [id]), ...complaint, ...alarms, ...together]
  const place = (id: string) => {
    const at = lists.findIndex((ids) => ids.includes(id))
    return at < 0 ? lists.length : at
  }
  const pageOf = ({ key, id }: KeptReply) => {
    if (model.findings.get(id)?.kind !== 'boolean') return key
    const list = lists[place(id)]
    return list ? list.join() : id.slice(0, id.indexOf('.'))
  }
  const ordered = replies.toSorted((a, b) => Number(a.key === FILE) - Number(b.key === FILE) || place(a.id) - place(b.id))
  return [...Map.groupBy(ordered, pageOf).values()].map((page) => ({ kind: FILE, replies: page }))
}

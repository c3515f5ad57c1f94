import type { Finding, Knowledge } from './knowledge.ts'

/** Words of one entry in another language, in the shape of the entry: only what is said, no number and no id. */
export type Words = { [key: string]: string | readonly string[] | Words }
/** What has words, by kind: entries by their ids. Everything a language lacks stays English. */
export type Translation = { language: string; words: Partial<Record<Spoken, Record<string, Words>>> }

/** `text`: a text or a list of texts. `*`: whatever keys there are; entries of a list go by their `value` or `id`. */
export type Shape = 'text' | { readonly [key: string]: Shape }
const NAME = { plain: 'text', clinical: 'text', also: 'text' } as const
const ONLY_NAME = { name: NAME } as const

/** Every text of the knowledge that reaches a screen, by kind. */
export const SPOKEN = {
  causes: {
    name: NAME,
    page: { what: 'text', impact: 'text', found: 'text', done: 'text', helps: 'text', at_once: 'text' },
    see: 'text',
    recovery: { plain: 'text' },
  },
  findings: {
    name: NAME,
    ask: 'text',
    why: 'text',
    labels: { '*': 'text' },
    page: { what: 'text', impact: 'text', found: 'text', helps: 'text', at_once: 'text' },
  },
  rules: { name: NAME, do_now: { plain: 'text', clinical: 'text' }, come_back: 'text', see: 'text' },
  requests: { name: NAME, page: { what: 'text', done: 'text', tells: 'text', when: 'text' }, asks: 'text', shows: 'text', timing: 'text' },
  selfTests: { name: NAME, do: 'text', careful: 'text', answers: { '*': { label: 'text' } } },
  levels: { clinical: 'text', plain: 'text', do_now: 'text', see: 'text', come_back: 'text' },
  nerves: { name: NAME, stations: { '*': ONLY_NAME } },
  muscles: ONLY_NAME,
  movements: ONLY_NAME,
  skin: ONLY_NAME,
  plexus: ONLY_NAME,
  brain: ONLY_NAME,
  cord: ONLY_NAME,
  places: ONLY_NAME,
} as const satisfies Record<string, Shape>
export type Spoken = keyof typeof SPOKEN

/** Marks a text that has stayed English among another language: between signs that also keep its letters from left to right. */
export const inEnglish = (text: string): string => `\u2066${text}\u2069`
/** A text without these marks, for looking things up. */
export const unmarked = (text: string): string => text.replace(/[\u2066\u2069]/g, '')

const partsIn = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g))].sort()

/** The same `{parts}` must stand in a text and its translation, for what is filled in would be lost, or a brace be read aloud. */
export function comparedParts(english: string, given: string): Record<'needed' | 'missing' | 'unknown', string[]> {
  const [needed, found] = [partsIn(english), partsIn(given)]
  return { needed, missing: needed.filter((p) => !found.includes(p)), unknown: found.filter((p) => !needed.includes(p)) }
}

/** Entries by kind and id, as a translation finds them. */
export function spokenIn(knowledge: Knowledge): Record<Spoken, ReadonlyMap<string, object>> {
  const { anatomy, causes, findings, rules, requests, selfTests = [], decision } = knowledge
  const byId = (entries: readonly { id: string }[]) => new Map<string, object>(entries.map((e) => [e.id, e]))
  const { nerves, muscles, movements, skin, plexus, brain, cord, places } = anatomy
  return {
    causes: byId(causes),
    findings: byId(findings.map(withLabels)),
    rules: byId(rules),
    requests: byId(requests),
    selfTests: byId(selfTests),
    levels: new Map(Object.entries(decision.levels)),
    ...{ nerves: byId(nerves), muscles: byId(muscles), movements: byId(movements), skin: byId(skin) },
    ...{ plexus: byId(plexus), brain: byId(brain), cord: byId(cord), places: byId(places) },
  }
}

/** The knowledge in another language: the same numbers and ids, other words. What the language lacks stays English, and is marked so. */
export function inLanguage(knowledge: Knowledge, { words }: Translation): Knowledge {
  const spoken = spokenIn(knowledge)
  const all = <T>(kind: Spoken): T[] => [...spoken[kind]].map(([id, entry]) => translated(SPOKEN[kind], entry, words[kind]?.[id]) as T)
  const { anatomy } = knowledge
  return {
    ...knowledge,
    causes: all('causes'),
    findings: all<Finding>('findings').map((f, i) => (f.told_as ? { ...f, written_as: knowledge.findings[i]!.name.plain } : f)),
    rules: all('rules'),
    requests: all('requests'),
    selfTests: all('selfTests'),
    decision: {
      ...knowledge.decision,
      levels: Object.fromEntries(
        Object.entries(knowledge.decision.levels).map(([id, level]) => [id, translated(SPOKEN.levels, level, words.levels?.[id])]),
      ) as Knowledge['decision']['levels'],
    },
    anatomy: {
      ...anatomy,
      ...{ nerves: all('nerves'), muscles: all('muscles'), movements: all('movements'), skin: all('skin') },
      ...{ plexus: all('plexus'), brain: all('brain'), cord: all('cord'), places: all('places') },
    },
  }
}

/** How a strength is told that nobody has graded. */
const GRADED = ['normal', 'weak']
/** A value that needs no label in English is called by its id there. */
function withLabels(f: Finding): Finding {
  const values = [
    ...(f.values ?? []),
    ...Object.keys(f.words ?? {}),
    ...(f.bins ?? []).map((b) => b.state),
    ...(f.kind === 'grade' ? GRADED : []),
  ]
  return values.length === 0
    ? f
    : { ...f, labels: Object.fromEntries(values.map((v) => [v, f.labels?.[v] ?? capital(v.replaceAll('_', ' '))])) }
}
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

type Item = { value?: string; id?: string }
/** What an entry of a list is called in a translation. */
export const keyOf = (item: unknown): string => (item as Item).value ?? (item as Item).id ?? ''

function translated(shape: Shape, english: unknown, words: Words | string | readonly string[] | undefined): unknown {
  if (english === undefined || english === null) return english
  if (shape === 'text')
    return words ?? (Array.isArray(english) ? english.map(inEnglish) : english === '' ? '' : inEnglish(english as string))
  const of = (key: string) => (words as Words | undefined)?.[key]
  const any = shape['*']
  if (Array.isArray(english)) return english.map((item) => translated(any!, item, of(keyOf(item))))
  const entry = english as Record<string, unknown>
  const changed = (any ? Object.keys(entry) : Object.keys(shape)).filter((key) => entry[key] !== undefined)
  return { ...entry, ...Object.fromEntries(changed.map((key) => [key, translated(any ?? shape[key]!, entry[key], of(key))])) }
}

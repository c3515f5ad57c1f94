import type { Finding, Level, Model, Said, Side, SourceEntry } from '../../engine/index.ts'
import type { Site } from '../../engine/model/anatomy.ts'
import { hasPhrase, measured, phrase, saidInEnglish } from './phrases.ts'
import type { SourceView } from './protocol.ts'

export type Register = 'plain' | 'clinical'

/** With a capital letter, also where the text begins with the sign that it is English. */
export const capital = (text: string): string => text.replace(/^\u2066?./u, (first) => first.toUpperCase())
/** An id spelled out, or what clinicians say in its place. */
function spell(id: string): string {
  const own = id.replace(/^.*\./, '')
  return hasPhrase(`state_${own}`) ? phrase(`state_${own}`) : saidInEnglish(own.replaceAll('_', ' '))
}

/** A cause's name; empty for `something_else`, which has words of its own in every language. */
export const causeName = (model: Model, id: string, register: Register = 'plain'): string => {
  const cause = model.causes.get(id)
  return cause ? capital(cause.name[register]) : ''
}
export const findingName = (model: Model, id: string, register: Register = 'plain'): string =>
  capital(model.findings.get(id)?.name[register] ?? spell(id))

/**
 * A value in the words of its finding; yes and no are left to the message files. In standard terms what was examined or tested is called
 * as the case format calls it; what was told keeps the words it was asked in, for they say how long and how much.
 */
export function valueName(finding: Finding | undefined, value: string, register: Register = 'plain'): string {
  if (finding?.kind === 'number' && finding.unit && /^-?[\d.]+$/.test(value))
    return register === 'plain' ? measured(Number(value), finding.unit) : `${value} ${finding.unit}`
  if (register === 'clinical' && finding?.stage !== 'history') return spell(value)
  return finding?.labels?.[value] ?? spell(value)
}

/** "Numbness, left: top of the foot"; yes needs no value, no says "not". */
export function findingText(
  model: Model,
  id: string,
  side: Side | 'both' | undefined,
  value: string,
  register: Register = 'plain',
): string {
  const finding = model.findings.get(id)
  const own = findingName(model, id, register)
  const name = side ? sided(own, side) : own
  // A reflex that is absent is a finding; only a yes/no finding is then not there.
  if (!finding || finding.kind === 'boolean') {
    if (value === 'true' || value === 'present') return name
    if (value === 'false' || value === 'absent') return phrase('absent', { name })
  }
  if (value.startsWith('no ') && finding?.kind === 'any_of')
    return phrase('value', { name, value: phrase('not', { value: lower(valueName(finding, value.slice(3), register)) }) })
  return phrase('value', {
    name,
    value: finding?.kind === 'grade' ? gradeName(value, register) : lower(valueName(finding, value, register)),
  })
}
/** "Knee jerk, left" */
export const sided = (name: string, side: Side | 'both'): string => phrase('at', { name, side: phrase(side) })
const lower = (text: string): string => text.replace(/^\u2066?[A-Z](?=[a-z ])/, (first) => first.toLowerCase())

function gradeName(value: string, register: Register): string {
  const grade = value === 'normal' ? '5' : value
  if (register === 'clinical') return value === 'weak' ? phrase('reduced') : phrase('grade', { grade })
  if (value === 'weak') return phrase('weak')
  if (Number(grade) >= 5) return phrase('full')
  return Number(grade) === 0 ? phrase('no_movement') : phrase('weak_grade', { grade })
}
export const saidText = (model: Model, s: Said, register: Register = 'plain'): string =>
  s.id === 'other' && s.text !== undefined
    ? s.value === false
      ? phrase('denied', { text: otherText(model, s.text, register) })
      : capital(otherText(model, s.text, register))
    : findingText(model, s.id, s.side, String(s.value), register)

/** The words in which the answer to a clue is kept: its plain English name; undefined of what has an id of the case format. */
export const writtenAs = (f: Finding): string | undefined => (f.told_as ? (f.written_as ?? f.name.plain) : undefined)

/** A fact told in words; one that was chosen from a question, by the name it has in the language of the page. */
export const otherText = (model: Model, text: string, register: Register = 'plain'): string =>
  model.knowledge.findings.find((f) => writtenAs(f) === text)?.name[register] ?? text

const sitesByStructure = new WeakMap<Model, ReadonlyMap<string, Site[]>>()
function sitesOf(model: Model): ReadonlyMap<string, Site[]> {
  const known = sitesByStructure.get(model) ?? Map.groupBy(model.wiring.sites.values(), (s) => s.structure)
  sitesByStructure.set(model, known)
  return known
}
/** A structure's name. One id may stand at several levels (L5 is a root and a piece of cord): the likeliest level decides. */
export function structureName(model: Model, id: string, levels: readonly { id: Level }[], register: Register = 'plain'): string {
  const nerve = model.knowledge.anatomy.nerves.find((n) => n.id === id)
  if (nerve) return nerve.name[register]
  const sites = sitesOf(model).get(id) ?? []
  const level = levels.find((l) => sites.some((s) => s.level === l.id))?.id
  const here = sites.filter((s) => s.level === level)
  const own = here.find((s) => s.id === id) ?? here.find((s) => s.id === `${id}@cord`) ?? here[0]
  return own ? siteName(model, own, register) : spell(id)
}

/** A site's name; those that are made by the row, from the spine's segments, have words of their own in every language. */
export function siteName(model: Model, { id, structure, names }: Site, register: Register = 'plain'): string {
  const [segment, part] = id.split('@')
  if (id === structure && /^[LST]\d+$/.test(id)) return phrase(`root_${register}`, { root: id })
  if (part === 'anterior_horn') return phrase(`horn_${register}`, { segment: segment! })
  const aspect = model.knowledge.anatomy.cord.find((a) => a.id === part)
  return aspect ? phrase('at_segment', { name: aspect.name[register], segment: segment! }) : names[register]
}

const viewOf = ({ title, published, address }: SourceEntry): SourceView => ({ title, published, address })
/** Published works by their ids; an id that is not among the sources is passed over. */
export const sourcesOf = (model: Model, ids: readonly string[]): SourceView[] =>
  [...new Set(ids)].flatMap((id) => {
    const found = model.knowledge.sources.find((s) => s.id === id)
    return found ? [viewOf(found)] : []
  })

import type { Case, EarlyPhase, Finding, Level, Model, Names, Setting, Side, Urgency } from '../engine/index.ts'
import { type Ink, TIE } from './page.ts'

/** Who the words are for: a clinician, or the person with the weak leg. */
export type Register = 'clinical' | 'plain'

/** A probability as a whole percentage. */
export const percent = (p: number): string => `${p < 0.01 ? '<1' : p > 0.99 ? '>99' : Math.round(p * 100)}${TIE}%`
/** A small probability as one in so many, rounded to two figures; nothing that legwise knows bears out less than one in ten thousand. */
export const oneIn = (p: number): string => {
  if (p < 1e-4) return 'less than 1 in 10,000'
  const n = 1 / p
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(n)) - 1)
  return `about 1 in ${(Math.round(n / unit) * unit).toLocaleString('en')}`
}
/** How many times likelier or less likely something has become. */
export const factor = (from: number, to: number): string => {
  const times = to > from ? to / from : from / to
  const many = times >= 1000 ? 'over 1,000' : times >= 10 ? Number(times.toPrecision(2)) : Math.round(times * 10) / 10
  return `${many} times ${to > from ? 'likelier' : 'less likely'}`
}
/** A probability as a natural frequency. */
export function frequency(p: number): string {
  if (p >= 0.95) return 'nearly all people'
  if (p >= 0.095) {
    const tens = Math.round(p * 10)
    return `about ${tens} in 10 people`
  }
  if (p >= 0.0095) return `about ${Math.round(p * 100)} in 100 people`
  return 'fewer than 1 in 100 people'
}

const LEVEL_NAMES: Record<Level, { clinical: string; plain: string }> = {
  cerebral_cortex: { clinical: 'Cerebral cortex', plain: 'the surface of the brain' },
  subcortical: { clinical: 'Subcortical white matter or deep nuclei', plain: 'the inside of the brain' },
  brainstem: { clinical: 'Brainstem', plain: 'the brainstem' },
  cervical_cord: { clinical: 'Cervical cord', plain: 'the spinal cord in the neck' },
  thoracic_cord: { clinical: 'Thoracic cord', plain: 'the spinal cord in the chest' },
  lumbar_cord_or_conus: { clinical: 'Lumbar cord or conus', plain: 'the lower end of the spinal cord' },
  cauda_equina: { clinical: 'Cauda equina', plain: 'the bundle of nerves at the base of the spine' },
  anterior_horn: { clinical: 'Anterior horn', plain: 'the movement cells of the spinal cord' },
  nerve_root: { clinical: 'Nerve root', plain: 'a nerve where it leaves the spine' },
  plexus: { clinical: 'Plexus', plain: 'the nerve network in the pelvis' },
  peripheral_nerve: { clinical: 'Peripheral nerve', plain: 'one nerve of the leg' },
  many_nerves: { clinical: 'Many nerves', plain: 'many nerves at once' },
  neuromuscular_junction: { clinical: 'Neuromuscular junction', plain: 'the contact between nerve and muscle' },
  muscle_or_tendon: { clinical: 'Muscle or tendon', plain: 'a muscle or tendon' },
  bone_or_joint: { clinical: 'Bone or joint', plain: 'a bone or joint' },
  artery_or_vein: { clinical: 'Artery or vein', plain: 'a blood vessel' },
  no_structural_lesion: { clinical: 'No structural lesion', plain: 'how movement is driven, with nothing damaged' },
}
export const levelName = (level: Level, register: Register): string => LEVEL_NAMES[level][register]

const SETTING_NAMES: Record<Setting, string> = {
  home: 'at home',
  primary_care: 'primary care',
  emergency: 'emergency department',
  neurology: 'neurology',
  spine_or_orthopaedics: 'spine or orthopaedics',
  rehabilitation: 'rehabilitation',
  hospital_ward: 'hospital ward',
}
/** The person in one line: sex, age, which leg, where they are seen. */
export function personLine({ age, sex, affected, worse, setting, sideAssumed }: Case): string {
  const grown = age === undefined || age >= 18
  const who = sex === 'female' ? (grown ? 'woman' : 'girl') : sex === 'male' ? (grown ? 'man' : 'boy') : 'person'
  const legs = {
    left: 'left leg weak',
    right: 'right leg weak',
    both: worse ? `both legs weak, the ${worse} more` : 'both legs weak',
    none: 'no weak leg',
  }
  return [
    age === undefined ? `${who}, age not known` : `${who}, ${age}`,
    sideAssumed ? 'one leg weak, not told which' : affected ? legs[affected] : 'weak leg not told',
    SETTING_NAMES[setting],
  ].join(' · ')
}

/** Up to which phase a cause is meant, where a level is for that. */
export const WITHIN: Record<EarlyPhase, string> = { minutes: 'the last day', days: 'the last two weeks', weeks: 'the last three months' }

/** An id as words, for what has no name of its own. */
export const spell = (id: string): string => id.replace(/_/g, ' ')
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
/** The first letter small, unless the word is an abbreviation or a name that keeps its capital. */
export const small = (text: string): string =>
  /^(A |[A-Z][a-z])/.test(text) &&
  !/^(Achilles|Beevor|Brown-S|Charcot|Chiari|Cushing|Gowers|Graves|Guillain|Hoffmann|Hoover|Horner|Lambert|Lhermitte|Lyme|Marfan|Matles|Medical|Parkinson|Pancoast|Raynaud|Romberg|Sjögren|Thompson|Tinel|Todd|Trendelenburg|Wernicke|West)/.test(
    text,
  )
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text

const UNKNOWN_CAUSE: Names = { clinical: 'Something else', plain: 'Something that legwise does not know', also: [] }
export const causeName = (model: Model, id: string, register: Register = 'clinical'): string =>
  (model.causes.get(id)?.name ?? UNKNOWN_CAUSE)[register]
/** A cause in passing: without what its name adds in brackets. */
export const shortCause = (model: Model, id: string, register: Register = 'clinical'): string => {
  return small(causeName(model, id, register).replace(/ \(.*\)$/, ''))
}
/** What words may tell that stands beside the findings of a file. */
const ABOUT: Readonly<Record<string, string>> = { affected: 'weak leg', 'person.age': 'age', 'person.sex': 'sex' }
export const findingName = (model: Model, id: string, register: Register = 'clinical'): string =>
  model.findings.get(id)?.name[register] ?? ABOUT[id] ?? spell(id)
export const ruleOf = (model: Model, id: string) => model.knowledge.rules.find((r) => r.id === id)

/** Medical Research Council grade as it is written: 3.7 is 4-, 4.3 is 4+. */
export function gradeWord(grade: number): string {
  const whole = Math.round(grade)
  const rest = grade - whole
  return Math.abs(rest) < 0.15 ? String(whole) : `${whole}${rest < 0 ? '-' : '+'}`
}
/** A finding's value or state in words; present and absent for yes and no. */
export function valueWords(finding: Finding | undefined, value: string, register: Register = 'clinical'): string {
  const label = (v: string) => (register === 'plain' ? small(finding?.labels?.[v] ?? spell(v)) : spell(v))
  if (finding?.kind === 'boolean')
    return value === 'present' || value === 'true' ? (register === 'plain' ? 'yes' : 'present') : register === 'plain' ? 'no' : 'absent'
  if (finding?.kind === 'grade') {
    const grade = Number(value)
    return Number.isNaN(grade) ? spell(value) : register === 'plain' ? `${gradeWord(grade)} out of 5` : gradeWord(grade)
  }
  if (finding?.kind === 'number' && finding.unit && /^-?[\d.]+$/.test(value)) return `${value} ${finding.unit}`
  if (value.startsWith('no ')) return `no ${label(value.slice(3))}`
  return label(value)
}
/** "Ankle inversion strength, left: 4" */
export function findingWords(
  model: Model,
  { finding, side, value }: { finding: string; side?: Side | undefined; value?: string | undefined },
  register: Register = 'clinical',
): string {
  const name = `${capital(findingName(model, finding, register))}${side ? `, ${side}` : ''}`
  if (value === undefined || value === '') return name
  const words = valueWords(model.findings.get(finding), value, register)
  return `${name}:${words.includes(' ') ? ' ' : TIE}${words}`
}

/**
 * The name of a structure. One id may stand at several levels (L5 is a root and a segment of anterior horn): the likeliest level decides.
 * @param levels the assessment's levels, likeliest first
 */
export function structureName(model: Model, id: string, levels: readonly { id: Level }[], register: Register = 'clinical'): string {
  const nerve = model.knowledge.anatomy.nerves.find((n) => n.id === id)
  if (nerve) return nerve.name[register]
  const sites = [...model.wiring.sites.values()].filter((s) => s.structure === id)
  const level = levels.find((l) => sites.some((s) => s.level === l.id))?.id
  if (level && /_cord/.test(level))
    return /^[CTLS]\d+$/.test(id)
      ? register === 'clinical'
        ? `${id} cord segment`
        : `the spinal cord at ${id}`
      : structureAlone(sites, id, register)
  return structureAlone(
    sites.filter((s) => s.level === level),
    id,
    register,
  )
}
/** Structures that are reached in several ways, each with a name of its own. */
const SHARED_NAMES: Record<string, Record<Register, string>> = { many_nerves: { clinical: 'Peripheral nerves', plain: 'many nerves' } }
function structureAlone(sites: readonly { id: string; names: Names }[], id: string, register: Register): string {
  const own = sites.find((s) => s.id === id) ?? (sites.length === 1 ? sites[0] : undefined)
  return own ? own.names[register] : (SHARED_NAMES[id]?.[register] ?? spell(id))
}

/** Ink for a level of urgency, most pressing in red. */
export const URGENCY_INK: Record<Urgency, Ink[]> = {
  self_care: ['green', 'bold'],
  routine: ['green', 'bold'],
  urgent: ['yellow', 'bold'],
  same_day: ['yellow', 'bold'],
  emergency: ['red', 'bold'],
  ambulance: ['red', 'bold'],
}
/** "a, b and c" */
export const listed = (items: readonly string[]): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`

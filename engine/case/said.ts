import type { Finding } from '../knowledge.ts'
import { normalOf } from './accepted.ts'
import { groupsOf } from './alternatives.ts'
import { type Clause, clausesOf } from './clauses.ts'
import { denials, isDenial } from './denials.ts'
import { almost, LIGHT, namedAgain, onlyCompares, worseThanEver } from './denying.ts'
import type { Item, Name, Quality } from './item.ts'
import { lasted, type TimeBefore, type ToldAt } from './lasting.ts'
import { isBreak, JOINS, paired, type So } from './pairing.ts'
import { type Found, PhraseTree, type Word } from './phrase-tree.ts'
import { remembered } from './remembered.ts'
import { PLURAL, type SideMark } from './side-words.ts'
import { goingOn, type Subject, subjectOf } from './subject.ts'
import { past } from './time.ts'
import { type Sentences, type Token, tokensOf } from './tokens.ts'
import { sideOf, unanimous, unanimousOr, type Where } from './where.ts'
import { isOther, type Whose, whoseIs } from './whose.ts'

/** A value of a finding that a text tells. */
export type Said = {
  finding: Finding
  value: string | number | boolean
  where: Where
  /** told of many findings at once ("all other strength normal") */
  swept: boolean
  /** told to have begun anew, without a time */
  fresh?: true
  /** findings that are not normal keep away what was swept over them */
  unless: readonly string[]
}

/** What the sentence before one spoke of; kept from text to text where these are one story. */
export type SaidBefore = { relative?: boolean; spokenOf?: Subject | undefined; denied?: string | undefined } & TimeBefore

/** Reads what a text tells; told with `before`, which then holds what its last sentence spoke of. */
export type Sayings = (text: string, before?: SaidBefore) => readonly Said[]

type Use = { needs: readonly (readonly number[])[]; unlike: readonly number[] } & (
  | { kind: 'says'; findings: readonly Finding[]; value: string | boolean; swept: boolean; unless: readonly string[] }
  | { kind: 'name'; name: Name }
  | { kind: 'quality'; scale: string; quality: Quality }
  | { kind: 'cover'; scale: string }
)
type Hit = { at: number; first: number; last: number; uses: readonly Use[] }
/** These call for what nothing else was said of. */
const REST = /\b(all|other|otherwise|rest|remaining|remainder|elsewhere)\b/
/** A time that makes an examination another one, wherever in the sentence it stands. */
const OF_THEN = new Set('earlier previous previously former formerly childhood diagnosed believes suspected mistaken thought'.split(' '))
const AGO = new Set('ago before earlier previously back'.split(' '))
/** An examination is told of now: what was before, or became of it later, is another one. */
const ANOTHER_TIME = new Set(
  'before later next subsequently discharge followup recovered returned afterwards preoperative preoperatively baseline'.split(' '),
)
/** What was, is so for good. */
const LASTS = /^(risk\.(?!recent)|course\.episodes_before)/
/** What brought it on may be over. */
const BEFORE_IT = /^onset\./
/** "Cannot walk" may go on with what cannot be done. */
const UNABLE = /^(?:cannot|cant|could|couldnt|can|unable|inability)$/
/** What was months before tells nothing of how this began and went. */
const OF_NOW = /^(?:course|onset|difficulty)\./
const BEFORE = new Set(['before', 'earlier', 'previously'])
const OF_FAMILY = /^risk\.family/
/** What cannot be tested, or is weak for pain, is not found. */
const UNTESTED =
  /\b(?:(?:cannot|could|unable|not|difficult|hard|impossible)(?: \w+){0,3} (?:measured|assess\w*|tested|test|examine\w*|evaluate\w*|interpret|judge\w*)|not certain|uncertain)\b/
const FOR_PAIN = /\b(?:limited|because|due|for|by|owing|secondary|from|with)(?: \w+){0,2} pain\b/
const EVERYWHERE = /\b(?:throughout|generali\w+|diffuse\w*|global\w*|all four|four limbs|all limbs|all extremities|everywhere)\b/
const TURNS = new Set('but though although however yet except'.split(' '))
/** "As if I had run a marathon" is none. */
const EVENT = /^(?:onset\.after_event|risk\.)/
const THIS_DAY = /\bthis (?:morning|afternoon|evening)\b/i
/** In days. */
const LONGEST_OF_WEEKS = 90
const NONE = /^(?:no|without|nil)$/
/** "No ankle jerk asymmetry" does not say that there is no ankle jerk. */
const OF_IT = /^(?:abnormal|asymm|chang|differ|loss|deficit|weak|involve|pain|limit|disturb)/
const LEVEL = /^(?:c[1-8]|[td](?:[1-9]|1[0-2])|l1)$/
const GRADE = /^([0-5])([+-]?)(\/5)?$/
const GRADED_BY = new Set('grade power strength mrc graded grades'.split(' '))
/** A number before one of these counts something. */
const UNIT =
  /^(?:days?|weeks?|months?|years?|hours?|minutes?|times?|cm|mm|ml|mg|g|kg|m|metres?|meters?|degrees?|percent|other|of|nights?|points?)$/

/**
 * The words of a phrase that tell something, `*` making the last of its part open.
 * @throws {Error} when none does
 */
export function wordsOfPhrase(text: string): Word[] {
  const words = text.split(' ').flatMap(partsOf)
  if (words.length === 0) throw new Error(`A finding is told as ${JSON.stringify(text)}, which has no word that tells.`)
  return words
}
/** Whether a text has small words only, none of them a side. */
export function saysNothing(text: string): boolean {
  const { tokens, marks } = tokensOf(text)
  return tokens.length === 0 && marks.length === 0
}
const parts = new Map<string, Word[]>()
function partsOf(word: string): Word[] {
  let known = parts.get(word)
  if (!known) {
    const tokens = tokensOf(word.replace(/\*$/, '')).tokens.slice(0, -1)
    known = tokens.map((text, i) => ({ text, open: word.endsWith('*') && i === tokens.length - 1 }))
    parts.set(word, known)
  }
  return known
}

/**
 * Reads values of findings from words. `said_as` holds phrases that tell a value outright. Elsewhere a name of the finding
 * (`named_as`) and a quality (`qualities`, its own or those of another finding) stand together in one part of a sentence, in either
 * order, in lists too; a strength may have its grade in figures. A name may stand for many findings (`groups`).
 * What is read of a text is told with `before`, which then holds what its last sentence spoke of.
 */
export function sayings(all: Iterable<Finding>): Sayings {
  const findings = new Map([...all].map((f) => [f.id, f]))
  const tree = new PhraseTree(partsOf)
  const known = new Map<string, number>()
  const uses: Use[][] = []
  const numberOf = (group: string): number => {
    let at = known.get(group)
    if (at === undefined) {
      at = uses.length
      known.set(group, at)
      uses.push([])
      tree.add(group, at)
    }
    return at
  }
  type Kind<U> = U extends Use ? Omit<U, 'needs' | 'unlike'> : never
  const use = (words: string, made: Kind<Use>, unlike: readonly number[] = [], near: readonly (readonly number[])[] = []) => {
    const [first, ...others] = groupsOf(words).map(numberOf)
    uses[first!]!.push({ ...made, needs: [...others.map((at) => [at]), ...near], unlike } as Use)
  }
  const numbersOf = (words: readonly string[] | undefined): number[] => (words ?? []).map((w) => numberOf(groupsOf(w)[0]!))
  for (const finding of findings.values()) {
    const unlike = numbersOf(finding.named_not_with)
    for (const { value, words } of finding.said_as ?? [])
      for (const w of words) use(w, { kind: 'says', findings: [finding], value, swept: false, unless: [] }, unlike)
    const scale = finding.qualities_of ?? finding.id
    const near = finding.named_with ? [numbersOf(finding.named_with)] : []
    const own = { findings: [finding], scale, swept: false, unless: [], none: finding.none_is }
    for (const w of finding.named_as ?? []) use(w, { kind: 'name', name: own }, unlike, near)
    for (const w of finding.not_named_as ?? []) use(w, { kind: 'cover', scale })
    for (const { value, words, denied } of finding.qualities ?? [])
      for (const w of words) use(w, { kind: 'quality', scale: finding.id, quality: { value, denied } })
    for (const { findings: ids, named, says, unless, not_with } of finding.groups ?? []) {
      const many = ids.map((id) => findings.get(id)).filter((f) => f !== undefined)
      const other = numbersOf(not_with)
      const name = { findings: many, scale: finding.id, swept: true, unless: unless ?? [], none: undefined }
      for (const w of named ?? []) use(w, { kind: 'name', name }, other)
      for (const { value, words } of says ?? [])
        for (const w of words) use(w, { kind: 'says', findings: many, value, swept: true, unless: unless ?? [] }, other)
    }
  }
  if (uses.length === 0) return () => []
  const graded = new Set([...findings.values()].filter((f) => f.kind === 'grade').map((f) => f.qualities_of ?? f.id))

  const alone = remembered((text) => read(text, {}))
  return (text, before) => (before ? read(text, before) : alone(text))

  function read(text: string, before: SaidBefore): Said[] {
    const { tokens: written, ends, marks, ...small } = tokensOf(text)
    const tokens = namedAgain(written, before)
    const inText = unanimous(marks)
    const otherwise = marks.length > 0 ? (inText ?? 'unclear') : 'weak'
    const out: Said[] = []
    let from = 0
    for (const to of ends) {
      const here = marks.filter((m) => m.at >= from && m.at < to)
      const clauses = clausesOf(tokens, from, to, small.verbs)
      const whose = whoseIs(tokens, clauses, small.mine, before.relative === true)
      const places: ToldAt[] = []
      const said = sentence(tokens, from, to, here, otherwise, small, clauses, whose, places)
      out.push(...said, ...lasting(said, tokens, clauses, places, small.leaves, text, before))
      // "They are not numb": what the sentence before spoke of.
      const again = before.spokenOf && goingOn(tokens, from, to, here, before.spokenOf)
      if (again) {
        const known = new Set(said.map((x) => x.finding))
        const more = sentence(again.tokens, from, to, again.marks, otherwise, small, clauses, whose, [])
        out.push(...more.filter((x) => !known.has(x.finding)))
      }
      before.spokenOf = subjectOf(again?.tokens ?? tokens, from, to, again?.marks ?? here)
      before.relative = whose.ends
      from = to
    }
    return out
  }

  function sentence(
    tokens: readonly Token[],
    from: number,
    to: number,
    marks: readonly SideMark[],
    otherwise: Where,
    { verbs, used, leaves }: Pick<Sentences, 'verbs' | 'used' | 'leaves'>,
    clauses: readonly Clause[],
    whose: Whose,
    places: ToldAt[],
  ): Said[] {
    const found: Hit[] = []
    const told = new Map<number, Hit[]>()
    const here: Found[] = []
    for (let first = from; first < to; first++) {
      // "Never so weak" is not "never weak".
      if (isDenial(tokens[first]) && worseThanEver(tokens, first)) continue
      // "I almost fell" is no fall.
      if (almost(tokens, first)) continue
      tree.find(tokens, first, here, LIGHT)
      for (const { at, last } of here) {
        if (last >= to) continue
        const hit = { at, first, last, uses: uses[at]! }
        found.push(hit)
        const before = told.get(at)
        if (before) before.push(hit)
        else told.set(at, [hit])
      }
      here.length = 0
    }
    if (found.length === 0) return []
    const over = past(tokens, clauses, used, leaves)
    const these = tokens.slice(from, to)
    const begun = these.some((t, i) => /^(?:months?|weeks?)$/.test(t) && BEFORE.has(tokens[from + i + 1]!))
    // "I had a fit, never had one before": what was never so before is told in its own part of the sentence.
    const neverIn = clauses.filter(({ first, end }) => {
      const at = tokens.indexOf('never', first)
      return at >= first && at < end && tokens[at - 1] !== 'like' && tokens.slice(at, end).includes('before') && !worseThanEver(tokens, at)
    })
    const never = (at: number): boolean => neverIn.some(({ first, end }) => first <= at && at < end)
    const another = these.some(
      (t, i) =>
        ANOTHER_TIME.has(t) || OF_THEN.has(t) || (/^years?$/.test(t) && AGO.has(tokens[from + i + 1]!)) || /^(?:19|20)\d\d$/.test(t),
    )
    const words = these.join(' ')
    const turns = these.some((t) => TURNS.has(t))
    const naming = these.some((t) => isOther(t))
    const untested = UNTESTED.test(words)
    const pained = FOR_PAIN.test(words)
    const denied = denials(tokens, from, to, verbs)
    const hits = found.flatMap((hit) => {
      const uses = hit.uses.filter(
        (u) => u.needs.every((group) => group.some((at) => told.has(at))) && !u.unlike.some((at) => told.has(at)),
      )
      return uses.length > 0 ? [{ ...hit, uses }] : []
    })
    const within = (a: Hit, b: Hit) => a !== b && b.first <= a.first && a.last <= b.last && b.last - b.first > a.last - a.first
    /** "Cannot walk on the heels" is not "cannot walk"; but "suddenly" in "suddenly went weak" tells how it began. */
    const takes = (long: Hit, use: Use, short: Hit, of: readonly Finding[]) =>
      use.kind === 'says'
        ? use.findings.some((f) => of.includes(f)) || (long.first === short.first && UNABLE.test(tokens[short.first]!))
        : use.kind === 'cover' && of.some((f) => scaleOfFinding(f) === use.scale)
    const out: Said[] = []
    // The last word of the quality of a name that is told.
    let until = -1
    const say = (
      finding: Finding,
      value: string | number | boolean | undefined,
      where: Where,
      by: { swept: boolean; unless: readonly string[] },
      first: number,
      last: number,
    ) => {
      if (EVENT.test(finding.id) && onlyCompares(tokens, first, true)) return
      if (value === undefined || (another && finding.stage === 'exam')) return
      const then = over(first, last)
      if (then === 'not so' || ((never(first) || then === 'long ago') && !LASTS.test(finding.id))) return
      if (then === 'ended' && !LASTS.test(finding.id) && !BEFORE_IT.test(finding.id)) return
      if (OF_FAMILY.test(finding.id) ? naming && !whose.family : whose.relative(first)) return
      if (begun && OF_NOW.test(finding.id)) return
      if (finding.stage === 'exam' && (untested || (pained && finding.kind === 'grade'))) return
      const figure = finding.kind === 'grade' && /^\d$/.test(String(value)) ? Number(value) : value
      const known = by.swept && figure === 'normal' ? normalOf(finding) : figure
      if (known === undefined || (by.swept && !canBe(finding, known))) return
      if (known === true || (known !== false && finding.kind !== 'boolean'))
        places.push({ id: finding.id, first, last: Math.max(last, until) })
      out.push({ finding, value: known, where: finding.sided === true ? where : 'weak', swept: by.swept, unless: by.unless })
    }
    const sideAt = (first: number, last: number, plural: boolean, swept: boolean): Where => {
      // The part of the sentence in which it stands, up to what ends or joins it.
      let a = first
      let b = last
      while (a > from && !isBreak(tokens[a - 1]!)) a--
      while (b + 1 < to && !isBreak(tokens[b + 1]!)) b++
      const near = marks.filter((m) => m.at >= a && m.at <= b + 1)
      return sideOf(near) ?? (swept ? 'both' : unanimousOr(marks, plural, otherwise))
    }

    // What is named, and what it is found to be.
    const roles = hits.filter((h) => h.uses.some((u) => u.kind !== 'says'))
    // A longer phrase takes the words of a shorter one of the same scale, or of the same finding; and a name is not the quality of another.
    const covered = (h: Hit, kind: 'name' | 'quality', scale: string) =>
      hits.some(
        (o) =>
          within(h, o) &&
          o.uses.some((u) =>
            u.kind === 'says'
              ? u.needs.length === 0 && !u.swept && u.findings.some((f) => scaleOfFinding(f) === scale)
              : scalesOf(u) === scale || (u.kind !== 'cover' && u.kind !== kind),
          ),
      )
    const restOf = (first: number, last: number) => REST.test(tokens.slice(first, last + 1).join(' '))
    let items: Item[] = []
    for (const h of roles) {
      const names = h.uses.flatMap((u) => (u.kind === 'name' && !covered(h, 'name', u.name.scale) ? [u.name] : []))
      const qualities = new Map(
        h.uses.flatMap((u) => (u.kind === 'quality' && !covered(h, 'quality', u.scale) ? [[u.scale, u.quality] as const] : [])),
      )
      const not = denied.at(h.first)
      if (not === 'unsure' || (names.length === 0 && qualities.size === 0)) continue
      const { first, last } = h
      // What itself begins with a denial is not denied by another; of a leg that gave no trouble nothing else is said.
      const item = {
        first,
        last,
        grade: undefined,
        level: undefined,
        rest: restOf(first, last),
        deniedBy: isDenial(tokens[first]) || (names.length > 0 && denied.trouble(first)) ? undefined : denied.by(first),
      }
      const same = items.find((i) => i.first === first && i.last === last)
      if (same && names.length > 0) {
        same.names = [...same.names, ...names]
        same.qualities = undefined
      } else if (same) {
        if (same.names.length === 0) same.qualities = new Map([...(same.qualities ?? []), ...qualities])
      } else items.push({ ...item, names, qualities: names.length > 0 ? undefined : qualities })
    }
    items = joined(items)
    for (let i = from; i < to; i++) {
      const level = LEVEL.test(tokens[i]!) ? tokens[i]!.toUpperCase().replace('D', 'T') : undefined
      const grade = gradeAt(tokens, i, to, items)
      if (level === undefined && grade === undefined) continue
      const there = items.find((x) => x.first <= i && i <= x.last)
      if (!there) items.push({ first: i, last: i, names: [], qualities: undefined, grade, level, rest: false, deniedBy: undefined })
      else if (there.names.length === 0) Object.assign(there, { grade, level })
    }
    items.sort((a, b) => a.first - b.first)
    // A group named beside one of its own is its heading ("reflexes: knee jerk absent").
    const own = new Set(items.flatMap((i) => i.names.flatMap((n) => (n.swept ? [] : n.findings.map((f) => f.id)))))
    const excepting = /\b(?:except|apart|save|besides|other than)\b/.test(words)
    const heads = (n: Name, rest: boolean) =>
      n.swept && !rest && !excepting && (n.findings.some((f) => own.has(f.id)) || n.unless.some((id) => own.has(id)))
    for (const item of items) item.names = item.names.filter((n) => !heads(n, item.rest))
    // "Right leg: hip flexion 4": so is what a colon follows.
    const colon = items.filter(
      (i) => i.names.length > 0 && tokens[i.last + 1] === ':' && items.some((o) => o.first > i.last && o.names.some((n) => !n.swept)),
    )
    items = items
      .filter((i) => !colon.includes(i))
      .filter((i) => i.names.length > 0 || i.qualities || i.grade !== undefined || i.level !== undefined)
    const heading = { side: undefined as Where | undefined }
    const fits = (names: readonly Item[], quality: Item) =>
      names.some((i) => i.names.some((n) => valueTold(n, { ...i, deniedBy: undefined }, { ...quality, deniedBy: undefined }) !== undefined))
    const spoken = new Set<Name>()
    let lastOf: { item: Item; where: Where } | undefined
    const tell = (item: Item, name: Name, value: string | number | boolean | undefined, first: number, last: number) => {
      if (value === undefined) return
      spoken.add(name)
      const near = marks.filter((m) => m.at >= first && m.at <= last)
      const plural = PLURAL.test(tokens.slice(item.first, item.last + 1).join(' ')) || (name.swept && (item.rest || EVERYWHERE.test(words)))
      const again = lastOf?.item === item ? lastOf.where : undefined
      const where = sideOf(near) ?? again ?? heading.side ?? unanimousOr(marks, plural, otherwise)
      lastOf = { item, where }
      for (const f of name.findings) say(f, value, where, name, item.first, item.last)
    }
    // A name of which nothing here tells a quality does not part a quality from the name it is of.
    const qualities = items.filter((i) => i.names.length === 0)
    const telling = items.filter((i) => i.names.length === 0 || qualities.some((q) => fits([i], q)))
    for (const { names, quality, first, last, carried, so } of paired(tokens, from, to, telling, marks, heading, fits, verbs))
      for (const item of names.some((i) => apart(i, quality) <= (carried ? FAR_ON : FAR)) ? names : [])
        for (const name of item.names) {
          until = quality.last
          tell(item, name, valueSo(so, name, carried ? { ...item, deniedBy: undefined } : item, quality), first, last)
        }
    until = -1
    // "No ankle jerk": what has no quality beside it.
    for (const item of items) {
      if (!NONE.test(tokens[item.first - 1] ?? '') || OF_IT.test(tokens[item.last + 1] ?? '')) continue
      for (const name of item.names) if (!spoken.has(name)) tell(item, name, name.none, item.first, item.last + 1)
    }

    // What is told outright.
    for (const hit of hits)
      for (const u of hit.uses) {
        if (u.kind !== 'says') continue
        if (hits.some((h) => within(hit, h) && h.uses.some((o) => takes(h, o, hit, u.findings)))) continue
        const others = u.needs.map((group) => group.flatMap((at) => told.get(at) ?? []))
        // A word that denies and belongs to what is told does not deny the rest of it.
        const own = (at: number | undefined) => at !== undefined && [hit, ...others.flat()].some((h) => h.first <= at && at <= h.last)
        const denialOf = ({ first }: Hit) => {
          const by = denied.by(first)
          if (isDenial(tokens[first]) || own(by)) return undefined
          // "No fever, full strength": what tells that nothing is wrong is denied only just before it.
          return by !== undefined && u.value === false && first - by > 2 ? undefined : denied.at(first)
        }
        const not = denialOf(hit)
        const against = others.some((group) => group.every((h) => denialOf(h) === 'denied'))
        const unsure = not === 'unsure' || others.some((group) => group.every((h) => denialOf(h) === 'unsure'))
        if (unsure) continue
        const so = not !== 'denied' && !against && !denied.after(hit.last)
        const instead = typeof u.value === 'boolean' ? !u.value : u.value === 'weak' ? 'normal' : undefined
        // That a part of what would tell it is denied ("no proper wee, only dribbles") does not say that it is not so.
        if (!so && not !== 'denied' && !denied.after(hit.last)) continue
        const value = so ? u.value : instead
        const where = sideAt(
          hit.first,
          hit.last,
          PLURAL.test(tokens.slice(hit.first, hit.last + 1).join(' ')),
          u.swept && (u.value === 'normal' || EVERYWHERE.test(words)),
        )
        for (const f of u.findings) {
          // A quality beside its name says it better.
          const better = out.some(
            (o) =>
              o.finding === f &&
              !o.swept &&
              !(turns && value === true && o.value === false) &&
              (o.where === where || o.where === 'weak' || where === 'weak'),
          )
          if (!better) say(f, value, where, u, hit.first, hit.last)
        }
      }
    // "No headache now but a bad one yesterday": what is told to be so after a turn is so.
    return turns
      ? out.filter((o) => o.value !== false || !out.some((x) => x.value === true && x.finding === o.finding && x.where === o.where))
      : out
  }
  /** How long it has lasted, and that it crept up over that time where nothing else is said of that. */
  function lasting(
    said: readonly Said[],
    tokens: readonly Token[],
    clauses: readonly Clause[],
    places: readonly ToldAt[],
    leaves: ReadonlySet<number>,
    text: string,
    before: TimeBefore,
  ): Said[] {
    const duration = findings.get('onset.duration_days')
    const tempo = findings.get('onset.tempo')
    if (!duration) return []
    const more = { where: 'weak' as const, swept: false, unless: [] }
    return lasted(tokens, clauses, places, leaves, THIS_DAY.test(text), before).flatMap(({ days, fresh, crept }): Said[] => [
      { ...more, finding: duration, value: days, ...(fresh && { fresh }) },
      ...(tempo && crept && !said.some((s) => s.finding === tempo)
        ? [{ ...more, finding: tempo, value: days > LONGEST_OF_WEEKS ? 'months' : 'weeks' }]
        : []),
    ])
  }
  /** "But the thigh is", "but the arm is not": what was said before, of another. */
  function valueSo(so: So | undefined, name: Name, item: Item, quality: Item): string | number | boolean | undefined {
    if (so === undefined || so === 'same') return valueTold(name, item, quality)
    const value = valueTold(name, item, { ...quality, deniedBy: undefined })
    return typeof value === 'boolean' ? so === 'yes' : undefined
  }
  function valueTold(name: Name, item: Item, quality: Item): string | number | boolean | undefined {
    if (quality.grade !== undefined && graded.has(name.scale)) return quality.grade
    if (quality.level !== undefined && name.findings[0]!.kind === 'level') return quality.level
    const told = quality.qualities?.get(name.scale)
    if (!told) return undefined
    // "Cannot feel the feet": what belongs to the quality itself does not deny the name.
    const inside = item.deniedBy !== undefined && quality.first <= item.deniedBy && item.deniedBy <= quality.last
    const by = quality.deniedBy ?? (inside ? undefined : item.deniedBy)
    if (by === undefined) return told.value
    // "No fever, and the leg is not weak": what tells that nothing is wrong is denied only just before it.
    if (told.value === false) return quality.first - by > 2 ? told.value : true
    return told.denied ?? (typeof told.value === 'boolean' ? !told.value : undefined)
  }
}

const scaleOfFinding = (f: Finding): string => f.qualities_of ?? f.id
const scalesOf = (u: Exclude<Use, { kind: 'says' }>): string => (u.kind === 'name' ? u.name.scale : u.scale)
const canBe = (f: Finding, value: string | number | boolean): boolean =>
  f.kind === 'boolean'
    ? typeof value === 'boolean'
    : f.kind === 'grade'
      ? value === 'normal' || value === 'weak' || typeof value === 'number'
      : f.kind === 'level'
        ? value === 'none'
        : (f.values ?? []).includes(String(value))
/** What stands within a longer name, or a longer quality, goes with it ("arm and leg": the arm too). */
function joined(items: readonly Item[]): Item[] {
  const out: Item[] = []
  for (const item of items.toSorted((a, b) => b.last - b.first - (a.last - a.first))) {
    const longer = out.find((o) => o.first <= item.first && item.last <= o.last && o.names.length > 0 === item.names.length > 0)
    if (!longer) out.push(item)
    else if (item.names.length > 0) longer.names = [...longer.names, ...item.names]
    else longer.qualities = new Map([...(item.qualities ?? []), ...(longer.qualities ?? [])])
  }
  return out
}
/** A quality further away, in words, is of something else. */
const FAR = 5
/** One that goes on from another ("positive at 40 degrees on the left, negative on the right") may be further. */
const FAR_ON = 9
const apart = (a: Item, b: Item): number => Math.max(a.first - b.last, b.first - a.last) - 1

function gradeAt(tokens: readonly Token[], i: number, to: number, items: readonly Item[]): number | undefined {
  const found = GRADE.exec(tokens[i]!)
  if (!found) return undefined
  const [, figure, sign, outOf] = found
  const next = i + 1 < to ? tokens[i + 1]! : ','
  // A figure alone is a grade only beside what is graded.
  const named =
    GRADED_BY.has(tokens[i - 1] ?? '') ||
    (JOINS.has(tokens[i - 1] ?? '') && items.some((x) => x.grade !== undefined)) ||
    items.some((x) => x.names.length > 0 && (x.last === i - 1 || (x.last === i - 2 && tokens[i - 1] === ':')))
  // "At least 4" may be 5.
  if (tokens[i - 1] === 'least' || tokens[i - 1] === 'most') return undefined
  if (!outOf && !((named || (sign && i > 0)) && !UNIT.test(next) && !/^\d/.test(next))) return undefined
  const grade = Number(figure) + (sign === '+' ? 0.3 : sign === '-' ? -0.3 : 0)
  return grade < 0 || grade > 5 ? undefined : grade
}

import type { Sentence } from './sentence.ts'
import type { Heard } from './telling.ts'
import { timesIn } from './times.ts'

/** Alarm signs of the head, and a cold leg: what is so since birth is none. Of a weak limb how long it has been so is read elsewhere. */
const SIGN = /^symptom\.(?:speech_disturbance|vision_loss|double_vision|drooping_eyelid|face_droop|swallowing_difficulty|leg_cold_or_pale)$/
/** Beside these something may be new. */
const ANEW =
  /^(?:suddenly|sudden|new|newly|worse|worsening|today|tonight|yesterday|now|hours?|minutes?|morning|evening|lately|recently|more|again|until|except)$/
const FILLS = /^(?:they|it|which|that|this|so|like|i|he|she|and|just|[.,])$/

/** Without alarm signs that are told to be lifelong: "my left eye is blind since birth", "I mumble, always have". */
export function notLifelong(sentence: Sentence, heard: readonly Heard[]): readonly Heard[] {
  const { tokens, from, to } = sentence
  if (!heard.some((h) => SIGN.test(h.finding.id)) || tokens.slice(from, to).some((t) => ANEW.test(t))) return heard
  if (sentence.clauses.some((c) => timesIn(tokens, c, false).some((t) => !t.lifelong))) return heard
  const spans = lifelongIn(sentence)
  return heard.filter(
    (h) => h.value !== true || !SIGN.test(h.finding.id) || !spans.some((s) => s.first <= h.at.first && h.at.first < s.end),
  )
}
/** What a sentence tells of one's whole life, by its first token and the one after its last. */
function lifelongIn({ tokens, clauses, verbs }: Sentence): { first: number; end: number }[] {
  return clauses.flatMap(({ first, end }, n) => {
    const before = clauses[n - 1]
    if (before && tokens[first] === 'always' && tokens[first + 1] === '.' && verbs.has(first + 1)) return [before]
    if (tokens.slice(first, end).some((t, k, all) => t === 'always' && all[k + 1] === 'ever')) return [{ first, end }]
    const times = timesIn(tokens, { first, end, opened: clauses[n]!.opened }, false).filter((t) => t.lifelong)
    if (times.length === 0) return []
    const ofTimes = (i: number) => times.some((t) => i >= t.first && i <= t.last)
    // "They have been all my life": what was told before.
    if (before && tokens.slice(first, end).every((t, k) => FILLS.test(t) || t === 'always' || ofTimes(first + k))) return [before]
    if (before && clauses[n]!.opened === 'since' && ofTimes(first)) return [before]
    const leads = times.some((t) => tokens.slice(first, t.first).every((w) => /^(?:since|from|for|ever)$/.test(w)))
    return [{ first, end: leads ? end : Math.max(...times.map((t) => t.first)) }]
  })
}
const OF_A_CHILD = /\bsince (?:(?:the|(?:(?:my|our|her) )?\p{L}+['’]s) birth\b|birth (?=of (?:my|our|the|her|a)\b))/giu
const OF_A_MOTHER =
  /\b(?:labou?r|forceps|epidural|pregnan\w*|deliver\w*|midwi\w*|caesarean|cesarean|postpartum|gave birth|breast-?feed\w*)\b/i
const OF_A_BOY_OR_GIRL = /\b(?:he|she|his|her|son|daughter|boy|girl)\b/i
const EVER = /(?<=\b(?:have|has|['’]ve|s?he['’]s) )always (?=(?:been|had|seen|spoken|\p{L}+ed)\b)/giu
/**
 * "Since the birth" is since a child was born and "since birth" is all one's life, "have always drooped" is lifelong and "are always
 * drooping" is not: what small words alone tell, told by others.
 */
export function withLifelong(text: string): string {
  const told = text.replace(OF_A_CHILD, 'since childbirth ').replace(EVER, 'always ever ')
  return OF_A_MOTHER.test(told) && !OF_A_BOY_OR_GIRL.test(told) ? told.replace(/\bsince birth\b/gi, 'since childbirth') : told
}

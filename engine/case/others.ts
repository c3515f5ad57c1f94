/** Somebody else as words name them: by which pronouns, and whether as one's own ("my mother", "a man at work"), not as another's ("his mother"). */
export type Other = {
  first: number
  last: number
  name: string
  he: boolean
  she: boolean
  they: boolean
  mine: boolean
  /** "his mother", "her mother": of whom "he", or "she", is not */
  of: 'his' | 'her' | undefined
  kin: boolean
  /** something of theirs is named ("my mother's") */
  whose: boolean
  /** "my", "a" or the like stands before the name */
  led: boolean
}

const wordsIn = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/))
const SHE = wordsIn(
  `mother sister sisters stepmother stepmum stepdaughter stepsister grandmother grandma granny gran nan nana mum mom mam aunt auntie niece daughter
  granddaughter godmother goddaughter wife girlfriend fiancee lady woman girl landlady missus`,
)
const HE = wordsIn(
  `father brother brothers stepfather stepdad stepson stepbrother grandfather grandad granddad grandpa dad uncle nephew son grandson godfather
  godson husband hubby boyfriend fiance man gentleman guy bloke chap boy landlord`,
)
/** Which pronouns may stand for somebody so called. */
export const bySex = (name: string): { he: boolean; she: boolean } => ({ he: !SHE.has(name), she: !HE.has(name) })
/** So one calls one's own. */
const CALLED = wordsIn('mum mom mam dad grandma grandad granddad grandpa granny gran nan nana missus hubby')
/** These are somebody else wherever they stand. */
const KIN = wordsIn(
  `mother father brother sister brothers sisters parents parent stepmother stepfather stepmum stepdad stepson stepdaughter stepbrother stepsister
  grandmother grandfather grandparents grandma grandad granddad grandpa granny gran nan nana godmother godfather godson goddaughter mum mom mam dad aunt
  auntie uncle cousin nephew niece siblings sibling family familial relatives relative son daughter grandson granddaughter grandchild grandchildren
  children kids wife husband hubby missus spouse partner girlfriend boyfriend fiance fiancee`,
)
const FRIENDS = wordsIn(
  'neighbour neighbor friend colleague coworker workmate teammate classmate schoolmate flatmate roommate housemate boss mate stepchild someone somebody',
)
/** What another is to the one who tells, and what that one may be as well: only as "my teacher". */
const TO_ME = wordsIn('teacher client clients tenant lodger landlord landlady resident student pupil carer caregiver coach twin ex')
const MANY = /^(?:.*s|children|people|family)$/
/** The person themselves in a report ("a man of 60"), and somebody else beside one who tells of "I". */
const ANYBODY = wordsIn('man woman lady gentleman guy bloke chap')
/** So are these, of whom a parent or a doctor may tell: only beside the body of the one who tells. */
const IN_CARE = wordsIn('child baby toddler kid boy girl patient patients')
/** What another has and what is not of their body: "my mother's house". */
const HAVES = wordsIn(
  'cat dog kitten puppy horse rabbit house home flat garden place bed sofa couch car van bike boat wedding funeral birthday party farm match game race team club football',
)

const OTHERS = wordsIn('people others everyone everybody')

/**
 * Whether a word of plain text or a token names another person, or, as "mothers", may be what is left of "mother's".
 * @param next the word after it
 */
export const isOther = (word: string | undefined, next?: string): boolean =>
  word !== undefined && (isKin(word) || OTHERS.has(word) || (TO_ME.has(word) && word !== 'ex') || isTheirs(word, next ?? ''))
const isTheirs = (word: string, next: string): boolean => word.endsWith('s') && isKin(word.slice(0, -1)) && !HAVES.has(next)
const isKin = (word: string): boolean => KIN.has(word) || FRIENDS.has(word)

const PEOPLE = new Set([
  ...KIN,
  ...FRIENDS,
  ...TO_ME,
  ...ANYBODY,
  ...IN_CARE,
  'people',
  'only',
  'everyone',
  'everybody',
  'all',
  'they',
  'others',
  'rest',
])
/** Whether a text may tell of anybody else at all; most do not. */
export const namesPeople = (words: readonly string[]): boolean =>
  words.length > 1 && words.some((w) => PEOPLE.has(w) || (w.endsWith('s') && PEOPLE.has(w.slice(0, -1))))

const OWN = /^(?:my|our)$/
const ANOTHERS = /^(?:his|her|their)$/
/** Words between "my" and whom it names. */
const LIKE_THEM =
  /^(?:older|elder|eldest|younger|youngest|big|little|small|twin|best|good|close|old|late|poor|dear|own|half|step|great|ex|former|dead|deceased|other|first|second|third|next|door|work|school|gym|years?|months?|[\d]+|two|three|four|five|six|seven|eight|nine|ten|demented|disabled|elderly|frail|ill|sick|pregnant|identical)$/
const A = /^(?:a|an|the|that|one)$/
const ANOTHER = /^(?:another|other|some|many|most|few|these|those)$/
/** "I am a man of 60", "as a woman", "like an old man". */
const NAMES_ONESELF = /^(?:am|im|is|was|being|as|like|than)$/
const OF_AN_AGE = /^(?:\d+|years?|yrs?|yo|months?|aged?|this)$/
/** Where somebody is who is not the one who tells. */
const ELSEWHERE =
  /^(?:next door|across the|opposite|(?:down|up) (?:the|our|my) (?:road|street|hall|corridor|lane)|upstairs|downstairs|at (?:work|church|school|college|the (?:gym|club|pub|office|shop|market|party|hospital))|from (?:work|church|school|next door|the (?:gym|club|pub|office|shop))|on (?:the|our|my) (?:ward|bus|train|plane|tram|tv|telly|news|street|beach)|in (?:the (?:next|other|opposite)|my|our) |beside me|near me|i (?:know|knew|met|meet|sit|sat|work|worked|live|lived|look|looked|care|cared|share|shared|visit|visited|teach|nurse)\b)/
/** "The family disease": no family. */
const OF_A_FAMILY =
  /^(?:walk|walks|thing|disease|illness|condition|disorder|doctor|doctors|gp|physician|practice|gathering|holiday|trip|meal|house|home|car|bed|business|party|dinner|room|sofa|friend|name|life|wedding|barbecue|reunion|dog|planning|man)$/
const HAS_IT = /^(?:has|have|had|cannot|cant|could|couldnt|lost|gets|got|fell|vomit\w*|limps?|keeps)$/
const IF = /^(?:like|if|though|when|whenever)$/

/** Who tells of themselves: "I", "my" of their own; and who tells of their own body. */
export type Teller = { self: boolean; body: boolean }
const BODY =
  /^(?:own|legs?|foot|feet|knees?|thighs?|calf|calves|ankles?|hips?|shins?|toes?|heels?|back|arms?|hands?|face|mouth|speech|voice|head|bladder|body|muscles?|sciatica|skin|groin|bottom|buttocks?|sight|vision|balance|side)$/
/** @param words of the whole text */
export function tellerOf(words: readonly string[]): Teller {
  const mine = words.flatMap((word, i) => (OWN.test(word) && ownerOf(words, i) === undefined ? [i] : []))
  return {
    self: mine.length > 0 || words.some((w) => w === 'i' || w === 'we' || w === 'me'),
    body: mine.some((i) => [1, 2, 3].some((n) => BODY.test(words[i + n] ?? ''))),
  }
}
/** Whom "my" at a place names ("my older brother"). */
function ownerOf(words: readonly string[], my: number): number | undefined {
  for (let i = my + 1; i < my + 5; i++) {
    if (isOther(words[i], words[i + 1]) || TO_ME.has(words[i]!)) return i
    if (!LIKE_THEM.test(words[i] ?? '')) return undefined
  }
  return undefined
}
/** Whether "my" at a place is of nobody else. */
export const isMine = (words: readonly string[], at: number): boolean => OWN.test(words[at]!) && ownerOf(words, at) === undefined

/** Whom the words name at one that may be the last of a name; undefined where nobody else. */
export function otherAt(words: readonly string[], at: number, teller: Teller): Other | undefined {
  const word = words[at]!
  const next = words[at + 1] ?? ''
  let first = at
  while (at - first < 4 && LIKE_THEM.test(words[first - 1] ?? '')) first--
  const lead = words[first - 1] ?? ''
  const known = (isKin(word) || isTheirs(word, next)) && !(word === 'family' && OF_A_FAMILY.test(next))
  const led = OWN.test(lead) || ANOTHERS.test(lead) || A.test(lead) || ANOTHER.test(lead)
  if (
    !known &&
    !(TO_ME.has(word) && !IN_CARE.has(next.replace(/s$/, '')) && (OWN.test(lead) || ANOTHERS.test(lead))) &&
    !isSomebody(words, first, at, teller)
  )
    return undefined
  const one = !known || isKin(word) ? word : word.slice(0, -1)
  const kin = KIN.has(one)
  const isNoOne = word === 'someone' || word === 'somebody'
  if (isNoOne && !isSomeoneIll(words, at)) return undefined
  const of = lead === 'his' || lead === 'her' ? lead : undefined
  const mine =
    OWN.test(lead) ||
    of !== undefined ||
    (lead !== 'their' && (CALLED.has(one) || (!lead.endsWith('s') && (teller.self || !(kin || isNoOne)))))
  const { he, she } = bySex(one)
  const by = { name: one, he: he && of !== 'his', she: she && of !== 'her', they: MANY.test(one) }
  return { first: led ? first - 1 : first, last: at, ...by, mine, of, kin, whose: one !== word, led }
}
/** "Someone at church had a fit", not "someone fell on me" or "like someone with a knife". */
function isSomeoneIll(words: readonly string[], at: number): boolean {
  if (words.slice(Math.max(0, at - 3), at).some((w) => IF.test(w))) return false
  return /^(?:who|with|has|had)$/.test(words[at + 1] ?? '') || isElsewhere(words, at)
}
const isElsewhere = (words: readonly string[], at: number): boolean => ELSEWHERE.test(words.slice(at + 1, at + 5).join(' '))
/** Whether a man, a child or people are somebody else here. @param first the first word before "man" that describes him */
function isSomebody(words: readonly string[], first: number, at: number, { self, body }: Teller): boolean {
  const word = words[at]!
  const lead = words[first - 1] ?? ''
  const isPeople = word === 'people' || word === 'patients'
  if (!isPeople && !ANYBODY.has(word) && !IN_CARE.has(word)) return false
  if (words.slice(Math.max(0, first - 1), at).some((w) => OF_AN_AGE.test(w)) || words[at + 1] === 'aged') return false
  const before = words[first - 2] ?? ''
  if (words.slice(Math.max(0, first - 1), at).some((w) => ANOTHER.test(w)) || (OWN.test(lead) && before === 'of')) return true
  if (isPeople) return /^(?:who|with|like)$/.test(words[at + 1] ?? '')
  const own = OWN.test(lead)
  if ((!A.test(lead) && !own) || words.slice(Math.max(0, first - 4), first - 1).some((w) => NAMES_ONESELF.test(w))) return false
  if (!own && isElsewhere(words, at)) return true
  if (ANYBODY.has(word)) return /^(?:a|an|one)$/.test(lead) ? self : body
  // "Since my baby was born the leg is weak": only what a child has.
  return body && !(own && word === 'baby') && HAS_IT.test(words[at + 1] ?? '')
}

import { bySex } from './others.ts'

/** A child of this age has none of their own: "my son" is the person. */
const GROWN = 16
const CHILD =
  /\b(?:my|our) (?:[\p{L}\d]+[- ]){0,4}?(?:son|daughter|boy|girl|grandson|granddaughter|toddler|baby|child|kid|(?:years?|months?)[- ]old)(['’]s)?(?![\p{L}-])/giu
/** Whom a story may be told for. */
export const RELATIVE =
  'neighbou?r|friend|colleague|flatmate|housemate|client|mother|father|mum|mom|mam|dad|husband|wife|partner|spouse|girlfriend|boyfriend|fiancee?|brother|sister|son|daughter|grandmother|grandfather|grandma|grandad|granddad|grandpa|granny|gran|nan|aunt|uncle|nephew|niece|cousin|stepson|stepdaughter|stepmother|stepfather|boy|girl|baby|toddler|child|kid'
/** So called without "my". */
const BARE = 'mum|mom|mam|dad|grandma|grandad|granddad|grandpa|granny|nan|gran'
/** "I'm the daughter.", "I want to know about my mother." */
const I_AM_THE =
  "\\W*i(?:[’']m| am) (?:the|his|her|their) [^.!?]*[.!?]\\s*|\\W*i (?:want|wanted|am|would like|need)\\b[^.!?]{0,40}?(?=\\b(?:my|our) )"
/** So a story begins that somebody tells of another: the relative is among its first words, before any verb of the one who tells. */
const BEGINS = new RegExp(
  `^(?:${I_AM_THE})?\\W*(?:(?!i\\b|my\\b|our\\b|me\\b)[\\p{L}\\d'’-]+[ ,]+){0,5}(?:(?:my|our) (?:[\\p{L}\\d]+[- ]){0,2}?(${RELATIVE})|(${BARE}))\\b`,
  'iu',
)
/** Whoever says so tells of their own body. */
export const MY_BODY = /\bmy (?:left|right|whole|legs?|foot|feet|back|arms?|hands?|knees?|thighs?|calf|hips?|own|body|bladder)\b/iu
/** "I had to carry her", "I am his wife": of the one who tells, that tells nothing. */
const OF_ANOTHER =
  "(?! (?:(?:to|not) )?(?:[\\p{L}’']+ )?(?:him|his|her|he|she)\\b| (?:the (?:daughter|son|wife|husband|mother|father|sister|brother|carer)|tell|told|say|swear|called|calling|ringing|writing|asking|worried|concerned|afraid)\\b)"
const OWN = new RegExp(
  `\\bi(?:[’']ve|[’']m)\\b${OF_ANOTHER}|\\bi (?:have|had|am|was|feel|felt|can|cannot|can[’']t|could|couldn[’']t|woke|fell|take|took|get|got|walk|limp|noticed|do not|don[’']t)\\b${OF_ANOTHER}|` +
    `\\bmine\\b|${MY_BODY.source}`,
  'iu',
)
/** Others of whom the one who tells speaks besides: they are not the person's as they are "mine". */
const MINE = new RegExp(`\\b(?:my|our) (?=(?:[\\p{L}\\d-]+ ){0,2}?(?:${RELATIVE})(?![\\p{L}]))`, 'giu')
/** "My mother" at the head of a sentence, or after a comma. */
const LATER = new RegExp(`(?:^|[.!?,]\\s)(?:my|our) (?:[\\p{L}\\d]+[- ]){0,2}?(${RELATIVE})\\b`, 'iu')
const PART = '(?:left|right|legs?|foot|feet|arms?|hands?|knees?|thighs?|face|speech|mouth|back)'
const bodyOf = (he: string, his: string): RegExp =>
  new RegExp(`\\b${his} ${PART}\\b|\\b${he} (?:cannot|can[’']t|could|couldn[’']t)\\b|^\\W*${he}\\b`, 'iu')
const [HIS_BODY, HER_BODY] = [bodyOf('he', 'his'), bodyOf('she', 'her')]
const SPOKEN_OF = /\b(?:he|she|his|her|him)\b/i

/** Whether somebody tells of themselves: of their own body, and not of another's all the time ("she cannot speak. I had it too"). */
export function speaksOfSelf(story: string): boolean {
  const sentences = story.split(/[.!?\n]+/)
  const own = sentences.filter((s) => OWN.test(s)).length
  const third = sentences.filter((s) => SPOKEN_OF.test(s) && !OWN.test(s)).length
  return own > 0 && third <= 2 * own
}

/**
 * A parent, wife or son may write for the person ("my daughter limps"). What relatives have is not what the person has, so such a text is
 * read with "he" in place of the name of the relative where that is the person without doubt.
 * @param age of the person, in years
 * @param story all that is told together with the text
 * @returns how a text of that story is read
 */
export function spokenFor(age: number | undefined, story: string): (text: string) => string {
  const child = isChild(age)
  const named = namedIn(story)
  const he = (_: string, of: string | undefined) => (of ? 'his' : 'he')
  return (text) => {
    const read = child ? text.replace(CHILD, he) : text
    const his = named ? read.replace(named, he) : read
    return named || isOfChild(age, story) ? his.replace(MINE, 'their ') : his
  }
}
/** Whether the person is a child, of whom a parent tells. */
const isChild = (age: number | undefined): boolean => age !== undefined && age < GROWN
/** Whether a story is told for somebody whom its teller calls "my husband". */
export const isForAnother = (story: string): boolean => namedIn(story) !== undefined
/** Whether a parent tells it of a child. @param age of the person, in years */
export const isOfChild = (age: number | undefined, story: string): boolean => isChild(age) && story.search(CHILD) >= 0
/** By what words a story calls the person, where its teller is another; undefined where nothing says so. */
function namedIn(story: string): RegExp | undefined {
  if (speaksOfSelf(story) || !SPOKEN_OF.test(story)) return undefined
  const relative = BEGINS.exec(story)?.slice(1).find(Boolean) ?? namedLater(story)
  return relative ? new RegExp(`\\b(?:(?:my|our) (?:[\\p{L}\\d]+[- ]){0,2}?)?${relative}(['’]s)?(?![\\p{L}-])`, 'giu') : undefined
}
/** "He's 79, my husband", "It was called dementia. My mother was drowsy, her leg is weak": of whose body a story tells. */
function namedLater(story: string): string | undefined {
  const relative = LATER.exec(story)?.[1]
  if (!relative) return undefined
  const { he, she } = bySex(relative.toLowerCase())
  return (he && HIS_BODY.test(story)) || (she && HER_BODY.test(story)) ? relative : undefined
}

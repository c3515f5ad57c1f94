/** A child of this age has none of their own: "my son" is the person. */
const GROWN = 16
const CHILD =
  /\b(?:my|our) (?:[\p{L}\d]+[- ]){0,4}?(?:son|daughter|boy|girl|grandson|granddaughter|toddler|baby|child|kid|(?:years?|months?)[- ]old)(['’]s)?(?![\p{L}-])/giu
const RELATIVE =
  'mother|father|mum|mom|mam|dad|husband|wife|partner|spouse|girlfriend|boyfriend|fiancee?|brother|sister|son|daughter|grandmother|grandfather|grandma|grandad|granddad|grandpa|granny|gran|nan|aunt|uncle'
/** So called without "my". */
const BARE = 'mum|mom|mam|dad|grandma|grandad|granddad|grandpa|granny|nan|gran'
/** So a story begins that somebody tells of another: the relative is among its first words, before any verb of the one who tells. */
const BEGINS = new RegExp(
  `^\\W*(?:(?!i\\b|my\\b|me\\b)[\\p{L}\\d'’-]+[ ,]+){0,5}(?:my (?:[\\p{L}\\d]+[- ]){0,2}?(${RELATIVE})|(${BARE}))\\b`,
  'iu',
)
/** Who tells of their own body tells of themselves. */
const OWN =
  /\bi(?:[’']ve|[’']m)\b|\bi (?:have|had|am|was|feel|felt|can|cannot|can[’']t|could|couldn[’']t|woke|fell|take|took|get|got|walk|limp|noticed|cannot|do not|don[’']t)\b|\bmy (?:left|right|whole|legs?|foot|feet|back|arms?|hands?|knees?|thighs?|calf|hips?|own|body|bladder)\b/i
const SPOKEN_OF = /\b(?:he|she|his|her|him)\b/i

/** Whether somebody tells of their own body. */
export const speaksOfSelf = (story: string): boolean => OWN.test(story)

/**
 * A parent, wife or son may write for the person ("my daughter limps"). What relatives have is not what the person has, so such a text is
 * read with "he" in place of the name of the relative where that is the person without doubt.
 * @param age of the person, in years
 * @param story all that is told together with the text
 * @returns how a text of that story is read
 */
export function spokenFor(age: number | undefined, story: string): (text: string) => string {
  const child = age !== undefined && age < GROWN
  const relative = !speaksOfSelf(story) && SPOKEN_OF.test(story) ? BEGINS.exec(story)?.slice(1).find(Boolean) : undefined
  const named = relative && new RegExp(`\\b(?:my (?:[\\p{L}\\d]+[- ]){0,2}?)?${relative}(['’]s)?(?![\\p{L}-])`, 'giu')
  const he = (_: string, of: string | undefined) => (of ? 'his' : 'he')
  return (text) => {
    const read = child ? text.replace(CHILD, he) : text
    return named ? read.replace(named, he) : read
  }
}

import { re, type Turn } from './turn.ts'

const FEELING =
  '(grief|(?<=\\bwith (?:sheer |pure |utter |the )?)shock|fear|fright|terror|horror|joy|delight|happiness|excitement|anticipation|love|envy|rage|anger|fury|boredom|relief|disbelief|embarrassment|nerves|stage fright|hunger(?! strike))'
/** What moves somebody: "when I saw the bill", "when the doctor told me". */
const NEWS =
  '(?:when|as|after|because|that|the moment) (?:(?:i|he|she|we|they) (?:first )?(?:heard (?:he|she|they|it|i|(?:the|this|that|his|her|about|of|what|from)\\b(?! (?:crack|pop|snap|bang|crunch|click)))|opened (?:the|my|his|her) (?:letter|envelope|bill|e-?mail|results?|present)|read|learn(?:ed|t)|found out)\\b|(?:i|he|she|we|they) (?:first )?(?:saw|met|thought (?:of|about)) (?:him|her|them|(?:the|my|his|her|their|that) (?:\\p{L}+ )?(?:bill|price|news|letter|e-?mail|results?|mess|size|crowd|audience|spider|snake|ring|present|cost))|(?:my|the|his|her)? ?(?:\\p{L}+ )?(?:he|she|they|doctor|consultant|nurse|boss|wife|husband|son|daughter|mum|dad|partner|solicitor|teacher) (?:told(?! (?:me|him|her|us|them) to\\b)|said|announced|proposed|rang with|gave me the news))'
const TESTS = '(?:tests?|swabs?|serology|screen(?:ing)?|antibod(?:y|ies)|cultures?|bloods?)'
const CAME_BACK = '(?: (?:has|have|all|both))* (?:came|come|were|was|is|are|returned)(?: back| out)?(?: as)?(?: all)?'
/**
 * Turns of speech that name a part of the body or an illness and mean none of it, told by small words that are no tokens ("he is a pain in
 * the neck" is not "he has pain in the neck"), or by a fright, a joy or a piece of news ("legs turned to jelly when I heard the news").
 * What longer words tell is among the phrases of a finding that only sound like its name.
 */
export const IDIOMS: readonly Turn[] = [
  {
    said: re`\b(is|are|was|were|be|been|being|such|['’]s|['’]re) an?(?: (?:bit|real|right|total|complete|proper|bloody|of|a))* pain in the (?:neck|backside|back side|bum|arse|butt|bottom|rear)\b`,
    meant: '$1 a nuisance',
  },
  { said: re`\bon (?:its|his|her|their|my|the) last legs\b`, meant: 'nearly done' },
  {
    said: re`\blegs? of (?:(?:the|my|our|his|her|a|this) )?(?:family|journey|trip|race|tour|flight|relay|match|table|chair|stool|chicken|lamb|pork|turkey|duck)\b`,
    meant: 'part of it',
  },
  {
    said: re`\bstrokes? of (?:(?:bad|good|ill|pure|sheer|great) )*(?:luck|genius|fortune|misfortune|the pen|inspiration)\b`,
    meant: 'piece of luck',
  },
  { said: re`\bcrack(?:ed|s|ing)? (?:my|his|her|their) knuckles\b`, meant: 'played' },
  {
    said: re`\b(legs?|feet|knees)((?:, [^,.;:!?]{1,40},)?(?: (?:have|has|had|still|just|somehow|always))*) (?:carried|carry|carries) me\b`,
    meant: '$1$2 took me',
  },
  {
    said: re`\b(i|we)((?: \p{L}+){0,2}?) push(?:ed|ing)? (?:an?|(?:(?:my|his|her|our) )?\p{L}+['’]s) wheelchair\b`,
    meant: '$1$2 pushed a cart',
  },
  {
    said: re`\bpass(?:ed|ing)? out (?:of (?:the )?(?:\p{L}+ ){0,2}?(?:college|academy|school|sandhurst|training|cadets?|university)|with (?:flying colours|flying colors|honours|distinction))\b`,
    meant: 'finished',
  },
  {
    said: re`\b(an?|the|my|our|his|her|this|that|last|next|first) ((?:\p{L}+ )?)trips? (?=to |abroad|away)`,
    meant: '$1 $2journey ',
    of: 'findings',
  },
  { said: /\b(am|is|was|[’']m|[’']s) a Cancer\b(?! (?:patient|survivor|sufferer|case))/g, meant: '$1 a Virgo' },
  {
    said: re`\b(an?) wee (?=bit|while|lump|twinge|tumble|stumble|dram|walk|girl|boy|lad|lass|turn|dizzy|ache|limp|rash|spot|cough|cold|rest|chat|dog|house)`,
    meant: '$1 small ',
  },
  { said: re`\b(am|is|was|were|are|been|['’]m) on pins and needles (?=waiting|until|till|about|for)`, meant: '$1 anxious ' },
  {
    said: re`\b(?:speechless|breathless|(?:paralysed|paralyzed|frozen|rooted) (?:to the spot )?|(?<!\b(?:arm|hand|face|side|leg|foot)s? (?:\p{L}+ ){0,2})(?:numb|weak|faint|blind|lame|shaking|trembling)) ?(?:at the knees )?(?:with|from|by) (?:(?:sheer|pure|utter|the) )*${FEELING}\b`,
    meant: 'full of $1',
    of: 'findings',
  },
  {
    said: re`\b(?:speechless|lost for words|at a loss for words|(?:(?:my|his|her|the) )?(?:legs|knees) (?:(?:have|had|just|all|felt|feel|like|to|turned|turn|went|go|gone|goes|were|into) )*(?:jelly|water|wobbly)|weak (?:at|in) the knees),? ${NEWS}`,
    meant: 'amazed',
  },
  {
    said: re`\b(news|gift|present|surprise|results?|kindness|generosity|film|answer|remark|comment|price|bill|cost|letter|view|offer|decision|rudeness)((?: \p{L}+)?) (?:left|made|makes|leaves) (?:me|us|him|her|them|everyone) (?:speechless|lost for words)\b`,
    meant: '$1$2 amazed',
  },
  { said: re`\bneg\b(?! pressure)`, meant: 'negative' },
  {
    said: re`\b(?:(?:blood|urine|skin|screening) )*${TESTS}${CAME_BACK} negative\b`,
    meant: 'negative',
    of: 'findings',
  },
  { said: re`\b(${TESTS})${CAME_BACK} negative\b`, meant: '$1 negative', of: 'clues' },
]

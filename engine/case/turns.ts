import { re, type Turn } from './turn.ts'

/** Not over more than so many letters of one sentence, so that a long text is read in little time. */
const SOME = '[^.;:!?]{0,80}?'
/** No further than the next word that denies, within a part of a list. */
const NEAR = String.raw`(?:(?!\b(?:no|not|never|without)\b)[^.,;:!?]){0,80}?`
const NOT = "(?:(?:do|does|did|is|was|are|were|am|have|has|had|will|would)(?: not|n['’]?t)|won['’]?t|never|not)"
const CANNOT = "(?:can(?:not| not|['’]?t)|could(?: not|n['’]?t))"
const OFTEN = '(?: (?:really|quite|even|ever|yet|fully|completely|altogether|at all|quite yet|any longer))?'
const TO_SOMEBODY =
  ' (?:anyone|anybody|you|him|her|me|us|my (?:wife|husband|doctor|gp|mother|father|partner|family)|the (?:doctor|nurse|gp)|a doctor)'
/** Something of the person's follows. */
const WHAT =
  '(?=(?:why|how (?:my|his|her|long|numb|weak|bad|badly)|what (?:is|has been) (?:causing|wrong)|that|my|the|his|her|our|this|having|losing)\\b)'
/** Of past times and of now. */
const A_TIME = String.raw`(?:this |yesterday|last |today|tonight|earlier|recently|about |around |some |(?:an?|one|two|three|four|five|six|ten|\d+|a few|a couple of) \w+ (?:ago|back)|half an hour|(?:mon|tues|wednes|thurs|fri|satur|sun)day|\d{1,2}(?: ?[ap]m|:\d\d)|(?:christmas|easter|january|february|march|april|may|june|july|august|september|october|november|december)\b)`
const FINE = '(?:(?:perfectly|quite|completely|absolutely|entirely|totally) )?(?:normal|fine|all right|alright|ok|okay|intact)\\b'
/** What is named in a list, and no part of a sentence. */
const NAMED = String.raw`(?!(?:and|but|or|so|they|i|he|she|we|all|on|in|at)\b)([a-z]+(?: (?!says?\b|said\b)[a-z]+){0,3}?)`
const ITEM = '[^.,;:!?()]{3,60}?'

/** "No feeling" is a loss, and "no feeling except" is none the less. */
const LOST = String.raw`\b(?:feelings?|sensation|strength|power|control|reflex\w*)\b`

/** The rest of what is only spoken of: up to where the person's own story goes on. */
const REST = String.raw`[^.;:!?]{0,160}?(?=,? (?:and (?:it|i|now|today|they|my|mine|she|he|this|that|yes)|but|which|because|so|now|today)\b|, (?:my|i|it|he|she)\b|[.;:!?]|$)`
/**
 * What is said by way of a denial and denies nothing, or is said of nobody: "I don't know why my speech is slurred", "no weakness until this
 * morning", "told to come back if my foot goes numb". Such turns of speech are put into plain words before a text is read, so that what
 * they tell stands and what they only speak of does not.
 */
export const TURNS: readonly Turn[] = [
  // "I don't understand why my face is drooping", "did not tell anyone about my numb bottom".
  {
    said: re`\b(?:i |he |she |we |they )?${NOT}${OFTEN} (?:understand|understood|explain(?:ed)?|tell|told|mention(?:ed)?|worry|worried|concerned|bothered|care|mind|imagin(?:e|ing)|making up|make up|realise|realize|examined?|look(?:ed)? at|happy|pleased|surprised|sure|certain)(?:${TO_SOMEBODY})?(?: (?:about|at|of|with|by))? ${WHAT}`,
    meant: '',
  },
  // "I don't know why my speech is slurred"; who does not know where the legs are, or when to go, has lost feeling.
  {
    said: re`\b(?:i |he |she |we |they )?${NOT}${OFTEN} (?:know|notice|noticed) (?=(?:why|how (?:long|numb|weak|bad|badly)|what (?:is|has been) (?:causing|wrong)|that (?:my|i|his|her)|(?:my|his|her) \w+ (?:droop|slur|drag|weak|numb|hang|fall|twitch)\w*|when (?:i|it|he|she|my \w+|the \w+) (?:lost|went|became|began|started|first|will|am going to wet|wet|leak|soil))\b)`,
    meant: '',
  },
  // "Cannot remember how it began" is a clue of its own.
  {
    said: re`\b(?:i |he |she |we |they )?(?:${NOT}|${CANNOT})${OFTEN} (?:remember|recall) (?=(?:when|that|my|the|having|passing|being|losing)\b)`,
    meant: '',
    of: 'findings',
  },
  // "Cannot tell where my feet are" is a loss.
  {
    said: re`\b(?:i |he |she |we |they )?${CANNOT}${OFTEN} (?:understand|explain|imagine|think|believe|tell${TO_SOMEBODY}) ${WHAT}`,
    meant: '',
  },
  { said: re`\b${NOT} (?:think|believe) (?:it is|it's|that's|this is) (?:normal|right|usual|ok|okay|fine) ${WHAT}`, meant: '' },
  {
    said: re`\b(?:it is |it's |it )?(?:${NOT}|isn['’]?t) (?:normal|right|funny|usual|nice|good) (?=(?:to have|when|that|if)\b)`,
    meant: '',
  },
  { said: re`\b${NOT} (?:like|want|enjoy) (?:the way|how|that|to be|to have|being|having) `, meant: '' },
  { said: re`\b${NOT} take(?:n)? (?=(?:my|his|her|the|this)\b${SOME} seriously)`, meant: '' },
  // "I never know when I am going to wet myself" is the first of these; "no one can tell me why".
  {
    said: re`\bno(?:body| one|-one| doctors?| gp| nurse| tests?| scans?| specialist| \w+ologist)(?: (?:at|in|from) (?:the|our|my) \w+)?(?: (?:has|have|had|can|could|will|seems to))?(?: ever| yet)?(?: (?:been able to|managed to))? (?:tells?|told|explain(?:s|ed)?|says?|said|knows?|found out|understands?|believes?)(?: (?:me|us|him|her|that))? (?=(?:why|how|what|that|my|the|his|her|i)\b)`,
    meant: '',
  },
  {
    said: re`\bno (?:sign|hint) of ((?:my|his|her|the)\b${SOME}) (?:getting (?:better|stronger)|going|improving|easing|recovering|coming back)`,
    meant: '$1',
  },
  { said: re`\b${NOT}${OFTEN} (?:recovered from|got(?:ten)? over|getting over|get over|rid of) `, meant: '' },
  // "No amount of rest helps my weak leg".
  {
    said: re`\b(?:no|nothing|none)\b(?=[^.;:!?,]{0,40}? (?:helps?|helped|eases?|eased|touch(?:es|ed)?|stops?|stopped|relieves?|relieved|takes? away|shifts?) (?:my|the|his|her|this|it)\b)`,
    meant: 'hardly',
    of: 'findings',
  },
  // "No weakness until an hour ago": since then.
  {
    said: re`\b(?:(?:(was|were|is|are|am|have|has|had)(?:n['’]?t| not)|(?:do|does|did)(?:n['’]?t| not)|never|no|without) (?:had |have )?(?:any )?)(?!${NEAR}${LOST})(${NEAR})(?: at all)? (?:up )?(?:until|till|'til) (?=${A_TIME})`,
    meant: (_, aux, what) => `${aux ? `${aux} ` : ''}${what} since `,
  },
  // "Not breathless unless I lie flat": then it is.
  {
    said: re`\b(?:(?:do|does|did|have|has|had|is|was|were|am|are)n['’]?t |do not |does not |did not |not |never |no )(?!${NEAR}${LOST})(?=${NEAR},? ?\b(?:unless|(?:except|apart from|save|only)(?: for)? (?:when|if|after|in the|on|late|today|during|at night)\b))`,
    meant: '',
  },
  { said: re`\b${FINE}(?=,? (?:unless|but not|only (?:when|if)|with a catheter)\b)`, meant: '' },
  // Of findings, what is said of all but one is said of each that nobody named.
  { said: re`\b${FINE}(?=,? (?:except|apart from|other than|save for)\b)`, meant: '', of: 'clues' },
  { said: re`\b(?:it is|it['’]s) not like (?:me|him|her) to `, meant: '' },
  { said: re`\bno (?:problems?|troubles?|difficult(?:y|ies)) with (?=${SOME}, only (?:that|when|if)\b)`, meant: '' },
  { said: re`\bcan (breathe|swallow|speak|see|walk|stand)(?: all right| fine| ok| well)? unless\b`, meant: 'cannot $1 when' },
  { said: re`\b(pulses?) (?:palpable|present|heard) (?:on|by|with) doppler only\b`, meant: '$1 absent' },
  { said: re`\bnon-?tender (?=(?:apart from|except|other than)\b)`, meant: 'tender ' },
  { said: re`\bcan swallow \w+ but not (\w+)`, meant: 'cannot swallow $1' },
  // "Bladder normal until yesterday": of now that tells nothing.
  {
    said: re`\b(?:was |were |been )?${FINE}(?=[^.;:!?,]{0,30}\b(?:until|till|before (?:the|last|yesterday|this|\w+day)|when i went to bed|at bedtime|last (?:week|month|night)|yesterday)\b)`,
    meant: '',
    of: 'findings',
  },
  { said: re`\b(?:was|were) not (?=${NEAR} before (?:yesterday|last|this|\w+day)\b)`, meant: 'was ' },
  { said: re`\bno (?:(?!\b(?:but|and|with|then|now)\b)[^.,;:!?]){1,60}? (?:initially|at first|to begin with)\b`, meant: '' },
  // What is denied ends: "without any warning my speech went slurred", "no back pain and cannot pee".
  {
    said: re`(^|[.;!?] ?)((?:without|with no) [^.;:!?,]{1,40}?) (?=(?:my|the|his|her|both|i|he|she)\b[^.;:!?,]{0,40}? (?:is|are|was|were|went|became|got|started|began|gave|drooped|fell|dropped|dragged|turned|has|had|stopped|swelled|cannot|can['’]?t|could|couldn['’]?t|felt|feels|slurred|woke|collaps(?:ed|es)|buckle[sd]|gives|drags|goes|swells|drops|fold(?:s|ed)|shook|shakes|jerk(?:s|ed)|tingle[sd]|hurts?|aches?)\b)`,
    meant: '$1$2; ',
  },
  {
    said: re`\b(no ${SOME}),? and (?=(?:cannot|can['’]?t|could not|couldn['’]?t|unable to|numb (?:from|below|up|to)|(?:left|right) \w+ (?:weak|numb))\b)`,
    meant: '$1; ',
  },
  {
    said: re`\b(no [^.;:!?,]{2,40}?) and (?=(?:\w+ )?(?:speech|face|mouth|arm|leg|foot|hand|voice|vision|bladder) (?:is |are |was )?(?:slurred|weak|numb|droop\w*|paralysed|crooked|lost|gone|dragging|cold|pale)\b)`,
    meant: '$1; ',
  },
  {
    said: re`\b(no (?:pmh|past medical history|medical (?:history|problems)|known illness(?:es)?|risk factors|allergies|history of note)),? and `,
    meant: '$1; ',
  },
  {
    said: re`\b((?:no|without) ${SOME}),? (?=(?:presenting|presents|presented|found to have|who (?:presents|presented|came|comes)|came in|comes in)\b)`,
    meant: '$1; ',
  },
  // Said the other way round.
  { said: re`\b${CANNOT} say (?:that )?(?=(?:my|the|his|her) \w+ (?:has|have|is|are|was|were)\b|i (?:am|have|was)\b)`, meant: 'whether ' },
  { said: re`\bhardly a (?:day|night|week) (?:passes|goes by|went by) without (?:an? )?`, meant: 'every day ' },
  { said: re`\b(?:anything but|far from) painless\b`, meant: 'painful' },
  { said: re`\b(?:anything but|far from|hardly|by no means) (?:normal|fine|good|weak|numb|painful|right|well)\b`, meant: '' },
  // "Slurred speech (no)", "Fever - no", "Fever no, weight loss no".
  {
    said: re`(^|[.;,] ?)(${ITEM})(?: \(| ?: ?| [-–] )(?:no|none|nil|never|not present|denied)\)?(?=[.,;]|$)`,
    meant: '$1no $2',
  },
  { said: re`(^|[.;,] ?)(${ITEM}) ?: ?[-–−](?=[.,;]|$)`, meant: '$1no $2' },
  // "Incontinence? No."
  {
    said: re`(^|[.;!] ?)([^.;:!?]{3,100})\? ?(?:no|none|never|not that i (?:noticed|know|can tell|am aware of))\b`,
    meant: '$1no $2',
  },
  { said: re`(^|[.;!] ?)([^.;:!?]{3,100})\? ?yes\b`, meant: '$1$2' },
  { said: re`(^|[.;,] ?)(${ITEM})(?: \(| ?: ?| [-–] )(?:yes|present)\)?(?=[.,;]|$)`, meant: '$1$2' },
  { said: re`(^|, ?)${NAMED} no(?=,|[.]?$)`, meant: '$1no $2' },
  { said: re`(, ?)${NAMED} yes(?=,|[.]?$)`, meant: '$1$2' },
  {
    said: re`(^|[.;] ?)([^.;:!?]{3,120}?)(?: (?:is|are|was|were|been|has been|have been))?(?: (?:both|all|each))? (?:denied|not reported|not present|not found|excluded)(?=[.,;]|$)`,
    meant: (_, before, list) => `${before}no ${orList(list)}`,
  },
  // Absent jerks are a sign; of these, absence is none.
  {
    said: re`(^|[.;] ?)((?=[^.;:!?]{0,120}(?:fever|chills|sweats|pain|headache|vomiting|tender|numbness|loss of|droop|incontinence|retention|swelling|rash|weight))[^.;:!?]{3,120}?)(?: (?:is|are|was|were))?(?: (?:both|all))? absent(?=[.;]|$)`,
    meant: (_, before, list) => `${before}no ${orList(list)}`,
  },
  {
    said: re`\bnone of (?:these|those|the following|the above) ?: ?([^.;!?]{3,200})`,
    meant: (_, list) => `no ${orList(list)}`,
  },
  { said: re`\bnegative for ([^.;:!?]{3,120}?)(?=,? (?:and )?positive\b|[.;]|$)`, meant: (_, list) => `no ${orList(list)}` },
  // Said of nobody.
  {
    said: re`\b(?:told|advised|warned|instructed|counsell?ed|reminded)(?: (?:me|him|her|us|them))?(?: to)? (?:watch(?: out)?|look out|keep an eye|return|come back|go to|attend|ring|call|seek|report back)\b${SOME}\b(?:if\b|for (?!my\b|his\b|her\b|the\b|this\b))${REST}`,
    meant: '',
  },
  {
    said: re`\b(?:(?:warned|counsell?ed)(?: (?:me|him|her|us|them))? (?:about|of|on)|told(?: (?:me|him|her|us|them))? that i (?:might|could|may)) (?!my\b|his\b|her\b)${REST}`,
    meant: '',
  },
  {
    said: re`\b(?:red flags? (?:were )?(?:explained|given|discussed|advised|gone through)|(?:on|about) red flags|return precautions?|safety[- ]?net\w*)\b:?${REST}`,
    meant: '',
  },
  {
    said: re`\b(?:side[- ]effects?|leaflet|advert\w*|poster|form|website|internet|google)(?: \w+){0,3}? (?:include|includes|says?|said|lists?|mentions?|warns?)\b:?${REST}`,
    meant: '',
  },
  { said: re`\b(?:i )?read (?:online|on the internet|somewhere|in a (?:book|magazine|leaflet))\b${REST}`, meant: '' },
  {
    said: re`\b(?:can|could|does|may|might|will)\b[^.;:!?]{0,40}? ?(?:make|give|cause) (?:you|one|people|somebody|someone)\b${REST}`,
    meant: '',
  },
  { said: re`(^|[.;!?] ?)will (?:i|it|my \w+) [^.;!?]{0,80}\?`, meant: '$1' },
  {
    said: re`\bif (?:my|the|it|both|i)\b[^.;!?]{0,60}? (?:i|we)(?: will|['’]ll| would) (?:call|come|ring|phone|go)\b`,
    meant: '',
  },
  {
    said: re`\b(?:everybody|everyone|people|they) says? (?!i\b|my\b|that i\b|that my\b|he\b|she\b)[^.;!?]{0,60}? (?:is|are|means?) (?:an? )?(?:stroke|cancer|ms|tumou?r)\b`,
    meant: '',
  },
  {
    said: re`(?<!\bi |\bwe |\bi have |\bi['’]ve )\basked (?:me |him |her |us )?about (?!my\b|his\b|her\b|the\b)${REST}`,
    meant: '',
  },
  {
    said: re`\b(?:checked|screened|tested) (?:me |him |her |us )?for (?!the\b|my\b)(?!${SOME}(?:positive|negative|normal|found|show))[^.;:!?]{0,80}?(?= (?:but|and|which)\b|[.;:!?,]|$)`,
    meant: '',
  },
  { said: re`\b(?:in (?:my|a) dream|i dream(?:ed|t)|i would hate|i['’]d hate|i joke)\b${REST}`, meant: '' },
  // "3/7", "2/52" and "6/12" are days, weeks and months.
  {
    said: re`(?<!since |on )(?<![\p{L}\d/])(?!24\/7)(\d{1,2})\/(7|52|12)(?![\d/])`,
    meant: (_, count, of) => `${count} ${of === '7' ? 'days' : of === '52' ? 'weeks' : 'months'}`,
  },
]
function orList(list: string): string {
  return list.replace(/,? and |, ?/g, ' or ')
}

/**
 * Animals, and the people somebody works with, whose bodies a text may tell of as it tells of the person's: "our cat lost the use of her
 * back legs", "I work with stroke patients who cannot speak".
 */
const ANIMAL =
  '(?:dog|puppy|labrador|terrier|spaniel|dachshund|poodle|collie|greyhound|cat|kitten|horse|pony|mare|gelding|foal|donkey|cow|sheep|ewe|goat|pig|rabbit|hamster|hen|parrot|tortoise)s?'
const OWN = String.raw`(?:my|our|the|his|her|their|a|your|\p{L}+['’]s) (?:(?:old|poor|little|young|other|family|pet|daughter['’]s|son['’]s|neighbou?r['’]s) )*`
/** What an animal has or does by itself, and not to somebody ("bit my leg"). */
const OF_ITSELF = String.raw`(?:(?:['’]s|s['’]) (?:(?:hind|back|front|rear|left|right|own|poor) )*(?:legs?|paws?|hips?|spine|knees?|back)\b| (?:(?:also|now|just|often|always|suddenly) )?(?:is|are|was|were|has|have|had|goes|went|got|gets|became|lost|cannot|can['’]?t|can|could|couldn['’]?t|limps?|limped|drags|twitch|twitches|twitched|wobbles?|wobbled|shakes?|shook|trembles?|staggers?|staggered|collapsed?|keeps?|developed|suffers?|suffered|walks?)\b)`
const AILS =
  /\b(?:legs?|paws?|hips?|knees?|back|spine|disc|eyes?|lame\w*|limp\w*|paraly\w*|weak\w*|numb\w*|twitch\w*|wobbl\w*|shak\w*|shook|trembl\w*|stagger\w*|collaps\w*|fits?|seizures?|strokes?|cancer|tumou?r|arthritis|diabet\w*|epilep\w*|blind|incontinent|walk\w*|stand|swallow\w*|breath\w*|stiff\w*|drags?|swollen)\b/i
const OF_SOMEBODY = /\b(?:i|me|my|us|myself)\b/i
/** Up to where the person comes in. */
const TO_SELF = String.raw`[^.,;:!?]*?(?=,? (?:and|but|so|while|when|because|since) (?:now )?(?:(?:the )?(?:left|right|both)|i|my|mine|me|we)\b|[.,;:!?]|$)`
const OF_ANIMALS = new RegExp(
  String.raw`(?<!\b(?:over|off|by|from|of|with|to|on|onto|under|like|for|behind|at|a|an) )\b${OWN}${ANIMAL}${OF_ITSELF}${TO_SELF}`,
  'giu',
)

/** Those somebody works with. */
const PEOPLE = '(?:patients|residents|clients|pupils|students|people|children|adults|survivors|sufferers|amputees)'
const WORKS =
  '(?:(?:work(?:s|ed|ing)?|volunteer(?:s|ed|ing)?) (?:with|for)|car(?:e|es|ed|ing) for|teach(?:es|ing)?|taught|train(?:s|ed|ing)?|treat(?:s|ed|ing)?|nurs(?:es|ed|ing)|(?<=\\b(?:i|we|they) )nurse|look(?:s|ed|ing)? after)'
/** "Help from two people" is none of it. */
const SUCH = String.raw`(?:(?!(?:i|my|two|three|with|from|by|in|on|at|for|of|as)\b)[\p{L}'’-]+ ){0,3}?`
const AT_WORK = new RegExp(String.raw`\b${WORKS} ${SUCH}${PEOPLE}(?: (?:to|who|with|after|that|in|recovering)\b${TO_SELF})?`, 'giu')
const WORK_PLACE =
  /\b(?:work(?:s|ed|ing)?|volunteer(?:s|ed|ing)?|job|shifts?|nurs(?:e|ed|ing)) (?:in|at|on|for) (?:an? |the |our )?(?:[\p{L}'’-]+ ){0,3}?(?:home|ward|unit|clinic|hospital|hospice|charity|centre|center|laborator(?:y|ies)|lab|research)\b/giu
/** "I am a diabetes nurse", "a vegan cook": of the illness or diet nothing is said. */
const BY_TRADE =
  /\b(am|i['’]m|is|s?he['’]s|was|were|as|became|become) (an? )((?:(?:retired|former|specialist|senior|community|practice|trainee|qualified) )*)(?:diabetes|diabetic|stroke|cancer|oncology|ms|epilepsy|hiv|parkinson['’]?s?|dementia|heart failure|chemotherapy|migraine|thyroid|polio|osteoporosis|vegan|vegetarian) ((?:specialist |care |research |ward |clinic |unit )?(?:nurse|doctor|consultant|specialist|carer|researcher|scientist|physio(?:therapist)?|worker|volunteer|fundraiser|campaigner|cook|chef|baker|blogger))\b/gi

/**
 * A text without what it tells of animals and of people at work.
 * @param ofClues whether clues are read in it, for which the work itself counts
 */
export function withoutBystanders(text: string, ofClues: boolean): string {
  const own = text
    .replace(BY_TRADE, '$1 $2$3$4')
    .replace(OF_ANIMALS, (told) => (AILS.test(told) && !OF_SOMEBODY.test(told.replace(/^my /i, '')) ? '' : told))
  return ofClues ? own : own.replace(AT_WORK, 'work').replace(WORK_PLACE, 'work')
}

/** A relative who does this speaks of the person or helps. */
const WITNESS =
  /^(?:saw|sees|see|seen|notice[sd]?|says?|said|tells?|told|thinks?|thought|found|finds|brought|brings?|helps?|helped|lifts?|lifted|drove|drives|called|calls|asked|asks|worr\w+|remark\w+|complain\w+|laugh\w*|carr\w+|holds?|held|heard|hears|watch\w*|report\w*|observ\w+|noted?|notes|describ\w+|pointed|picked|rush|rushed|phoned|rang|dialled|screamed|panicked|reali[sz]ed|spotted|recogni[sz]ed|fears|feared|suspects?|suspected|believes?|reckons?|swears|mention\w*|comment\w*|wants|wanted|begged|persuaded|call|help|hold|drive|bring|teas\w+|insist\w*|sent|urged)$/
/** So is who takes the person somewhere, and not who takes tablets. */
const TAKES = /^(?:took|takes)$/
const SOMEBODY = new Set('me us him her them'.split(' '))
const SEES = /^(?:saw|sees?|seen|hears?|heard)$/
/** "He sees double", "she hears voices". */
const OWN_SENSES = /^(?:double|two|things|stars|spots|flashes|voices|nothing|badly|poorly|blurr\w+)$/
/** "My wife had to call", not "my boss could not lift his foot" or "boots to hold his ankle". */
const BARE = /^(?:lift|carry|hold|see|hear|help|call|drive|bring|find|tell)$/
const DID = /^(?:must|would|did|will)$/
const HAD_TO = /^(?:had|has|have|needs|needed|wanted|wants)$/
/** Whether a word tells that whoever is spoken of saw something of the person, or helped: what follows is the person's. */
export const isWitness = (words: readonly string[], at: number): boolean => {
  const [before, word, next] = [words[at - 1] ?? '', words[at]!, words[at + 1] ?? '']
  if (TAKES.test(word)) return SOMEBODY.has(next)
  if (!WITNESS.test(word) || (SEES.test(word) && OWN_SENSES.test(next))) return false
  return !BARE.test(word) || DID.test(before) || (before === 'to' && HAD_TO.test(words[at - 2] ?? ''))
}

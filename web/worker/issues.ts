import { contradictions } from '../../engine/evidence.ts'
import type { Case, Claim, Issue, Model } from '../../engine/index.ts'
import { canChange, type Kept, type KeptReply } from '../parts/kept.ts'
import { findingText, writtenAs } from './names.ts'
import { saidInEnglish } from './phrases.ts'
import type { IssueView } from './protocol.ts'
import type { Weighed } from './result.ts'

/** What of the answers could not be used, or was left open and is missed, each with the page where it can be mended. */
export const issuesOf = (model: Model, kept: Kept, { person, evidence, issues }: Weighed): IssueView[] => [
  ...contradictions(evidence.claims).map(
    (claims): IssueView => ({
      is: 'both_ways',
      said: claims.map((c) => ({ text: findingText(model, c.finding.id, c.side, String(c.value)), ...toldAt(kept, c) })),
    }),
  ),
  ...issues.map((issue) => oneIssue(kept, person, issue)),
]

function oneIssue(kept: Kept, person: Case, { at, what, tip }: Issue): IssueView {
  if (at === 'person.age') return { is: 'age_open', ...pageOf(kept, (r) => r.id === at) }
  if (at === 'affected') {
    const is = person.sideAssumed ? 'leg_assumed' : person.affected === 'none' ? 'no_leg' : 'leg_open'
    return { is, ...pageOf(kept, (r) => r.id === at) }
  }
  if (at === 'narrative') return { is: 'story_not_understood' }
  return { is: 'other', text: saidInEnglish(tip ? `${what} ${tip}` : what) }
}

/** Where this was told; a page that nobody can be asked again is left out. */
function toldAt(kept: Kept, claim: Claim): { at?: number | 'words' } {
  const { at } = pageOf(kept, tells(claim))
  if (at === undefined) return { at: 'words' }
  return canChange(kept.turns[at]!) ? { at } : {}
}
/** The last page on which a reply stands. */
function pageOf({ turns }: Kept, is: (reply: KeptReply) => boolean): { at?: number } {
  const at = turns.findLastIndex((t) => t.replies.some(is))
  return at < 0 ? {} : { at }
}

const tells =
  ({ finding, side, value }: Claim) =>
  ({ says }: KeptReply): boolean =>
    says.some(
      (s) =>
        s.value === value &&
        (s.id === 'other' ? s.text !== undefined && s.text === writtenAs(finding) : s.id === finding.id) &&
        (s.side === side || s.side === 'both' || finding.sided !== true),
    )

import type { Claim } from '../case/claim.ts'
import type { Finding } from '../knowledge.ts'
import type { Model } from '../model.ts'
import { alike } from './mask.ts'
import type { Spoken } from './spoken.ts'

/**
 * How much what is told of a column counts: the exponent on its likelihood, 0 to 1. What says the same thing twice counts little more than
 * once, so findings of one cluster share their weight, and so do clues of one text and what one sentence says of many findings.
 * @param all that is told
 * @param claims from which it comes
 */
export function weigher(model: Model, all: readonly Spoken[], claims: readonly Claim[]): (spoken: Spoken) => number {
  const { constants, observations } = model.knowledge
  const { story, alike_sides } = observations.recording
  const inCluster = saidByCluster(all)
  const inText = cluesByText(all)
  const inSweep = sweptByText(all)
  // What stands only in a story beside facts was not thought worth stating; a story alone is all there is.
  const inStory = claims.some((c) => !c.story && c.finding.stage === 'history') ? story.value : 1
  return (spoken) => {
    const { column, left, right, mention, claims: own } = spoken
    // One statement about many findings is one look at them, counted like the findings of a cluster.
    const said = inSweep.get(sweepOf(spoken) ?? -1) ?? (mention === 1 ? (inCluster.get(clusterOf(column.finding) ?? '')?.size ?? 1) : 1)
    const clues = isInWords(column.finding) ? Math.max(...own.map(({ index }) => inText.get(index)!)) : 1
    // What is the same on both sides was looked at once, and what one side misleads about the other does too.
    const sides = left && right && alike(left, right) ? alike_sides.value : 1
    const told = own.length > 0 && own.every((c) => c.story) ? inStory : 1
    return sides * mention * told * (said * clues) ** -constants.cluster
  }
}

/** All values that a test shows are of one cluster. */
const clusterOf = (f: Finding): string | undefined => (f.kind === 'any_of' && f.stage === 'tests' ? (f.cluster ?? f.id) : f.cluster)
/** What is said of each cluster. A scan called normal denies many things and is still one statement. */
function saidByCluster(all: readonly Spoken[]): Map<string, Set<string>> {
  const said = new Map<string, Set<string>>()
  for (const { column, claims } of all) {
    const cluster = clusterOf(column.finding)
    if (!cluster) continue
    const known = said.get(cluster) ?? new Set()
    said.set(cluster, known)
    for (const c of claims) known.add(`${c.finding.id}|${c.value}`)
  }
  return said
}

/** Whether it is a clue that was read from words; what follows from a number was not read. */
const isInWords = ({ told_as, implied_by }: Finding): boolean => told_as !== undefined && implied_by === undefined
/** How many clues were read from each text, by the index of its claims. */
function cluesByText(all: readonly Spoken[]): Map<number, number> {
  const clues = new Map<number, number>()
  for (const { column, claims } of all) if (isInWords(column.finding)) for (const { index } of claims) addOne(clues, index)
  return clues
}

/** The text that tells of a column along with many others, by the index of its claims; undefined where something else tells of it. */
const sweepOf = ({ claims }: Spoken): number | undefined =>
  claims.length > 0 && claims.every((c) => c.swept) ? claims[0]!.index : undefined
/** Of how many columns each such text tells. */
function sweptByText(all: readonly Spoken[]): Map<number, number> {
  const swept = new Map<number, number>()
  for (const spoken of all) {
    const index = sweepOf(spoken)
    if (index !== undefined) addOne(swept, index)
  }
  return swept
}

function addOne(counts: Map<number, number>, index: number): void {
  counts.set(index, (counts.get(index) ?? 0) + 1)
}

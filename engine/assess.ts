import { z } from 'zod'
import { Issue } from './case/issue.ts'
import { readCase } from './case.ts'
import { type Evidence, gather } from './evidence.ts'
import { LEVELS, STAGES, type Stage, URGENCIES } from './knowledge.ts'
import { ENGINE, type Model, SOMETHING_ELSE } from './model.ts'
import { infer, type Posterior } from './posterior.ts'
import { ask } from './question.ts'
import { ordersOf } from './requests.ts'
import { twoAtOnce } from './together.ts'
import { decide, rankOf } from './urgency.ts'
import { storySays } from './why/story.ts'
import { explain } from './why.ts'

const side = z.enum(['left', 'right', 'both'])
const p = z.number().min(0).max(1)
const urgency = z.enum(URGENCIES)
const shared = { finding: z.string(), side: z.enum(['left', 'right']).optional() }

/** The assessment, as the library, the command line, the server and every adapter give it (design section 6; more may be added). */
export const Assessment = z.strictObject({
  case: z.string(),
  stage: z.enum(STAGES),
  engine: z.string(),
  knowledge: z.string(),
  issues: z.array(Issue),
  urgency: z.strictObject({
    level: urgency,
    because: z.array(
      z.union([z.strictObject({ rule: z.string() }), z.strictObject({ causes: z.array(z.strictObject({ id: z.string(), p })) })]),
    ),
    floor: urgency.optional().describe('the level below which no finding can bring it'),
    rules: z
      .array(z.strictObject({ id: z.string(), level: urgency, assumed: z.literal(true).optional() }))
      .describe('every floor rule that stands; `assumed`: as long as nobody has said when it began'),
    unknown: z.array(z.string()).describe('findings not yet known that could raise a red flag'),
  }),
  site: z.strictObject({
    levels: z.array(z.strictObject({ id: z.enum(LEVELS), p })),
    structures: z.array(
      z.strictObject({
        id: z.string(),
        side: side.describe('the side of the body that is weak'),
        lies: side.describe('the side on which the structure lies'),
        p,
      }),
    ),
  }),
  causes: z.array(z.strictObject({ id: z.string(), p })),
  notToMiss: z.array(z.strictObject({ id: z.string(), p })),
  reasons: z.record(
    z.string(),
    z.array(
      z.strictObject({
        ...shared,
        value: z.string(),
        shift: z.number().describe('change of log odds, natural logarithm'),
        expected: p,
        otherwise: p,
        sources: z.array(z.string()),
        basis: z.enum(['source', 'estimate', 'anatomy']),
      }),
    ),
  ),
  unexplained: z.record(z.string(), z.array(z.strictObject({ ...shared, value: z.string(), expected: p }))),
  likeness: z
    .record(z.string(), z.strictObject({ shift: z.number().describe('change of log odds, natural logarithm'), words: z.array(z.string()) }))
    .optional()
    .describe('how like the stories that people tell of a cause the words of this one are, and the words that say so'),
  together: z
    .strictObject({
      causes: z.tuple([z.string(), z.string()]),
      p: p.describe('how probable the pair is against any single cause'),
      explains: z.record(z.string(), z.array(z.strictObject({ ...shared, value: z.string() }))),
    })
    .optional()
    .describe('two causes at once, when no single one accounts for the facts'),
  understood: z
    .array(
      z.strictObject({
        text: z.string(),
        value: z.boolean(),
        finding: z.string(),
        read: z.union([z.string(), z.number(), z.boolean()]),
        story: z.literal(true).optional(),
      }),
    )
    .describe(
      'facts in words, the finding that each was taken for, and the value that was read of it; `value` false: the file denies the words; `story`: a sentence of the narrative',
    ),
  unplaced: z.array(z.strictObject({ text: z.string(), value: z.boolean() })).describe('facts in words that were not reckoned with'),
  next: z.array(
    z.strictObject({
      ...shared,
      stage: z.enum(STAGES),
      value: z.number(),
      settles: z.number(),
      redFlag: z.boolean(),
      outcomes: z.array(
        z.strictObject({
          is: z.string(),
          p,
          changes: z.string(),
          level: urgency,
          causes: z.array(z.strictObject({ id: z.string(), from: p, to: p })),
        }),
      ),
    }),
  ),
  orders: z
    .array(
      z.strictObject({
        request: z.string(),
        value: z.number(),
        informs: z.number(),
        findings: z.array(z.strictObject({ ...shared, informs: z.number() })),
        place: z.strictObject({ id: z.string(), side, lies: side }).optional(),
      }),
    )
    .describe('what to order: tests as they are requested, with their most telling parts'),
})
export type Assessment = z.infer<typeof Assessment>

export type Options = {
  /** use the findings up to this stage only; default all */
  stage?: Stage
  /** the last stage to rank questions of; `none` ranks nothing (for batches) */
  next?: Stage | 'none'
  /** how many of the likeliest causes get reasons; 0 for batches */
  reasons?: number
}
/** What could not be assessed at all: only issues. */
export type Refusal = { case: string; issues: Issue[] }

/** Orders named. */
const ORDERS = 6
/** Causes shown under "not to miss" must be at least this likely. */
const WORTH_NAMING = 0.002

/**
 * The whole flow: case -> evidence -> posterior -> urgency, question -> why. Deterministic and pure.
 * @param input a case file (format 1) as parsed JSON
 * @returns the assessment, or only its issues when nothing can be assessed
 */
export function assess(model: Model, input: unknown, options: Options = {}): Assessment | Refusal {
  const { person, issues } = readCase(model.findings, input)
  if (!person) return { case: nameOf(input), issues }
  const stage = options.stage ?? 'tests'
  const { evidence, issues: found } = gather(model, person, stage)
  const posterior = infer(model, evidence)
  return describe(model, evidence, posterior, [...issues, ...found], options)
}
const nameOf = (input: unknown): string => {
  const id = typeof input === 'object' && input !== null && 'id' in input ? input.id : undefined
  return typeof id === 'string' ? id : 'unnamed'
}

/** The assessment of evidence already weighed; for a running case that adds one answer at a time. */
export function describe(model: Model, evidence: Evidence, posterior: Posterior, issues: Issue[], options: Options = {}): Assessment {
  const urgency = decide(model, evidence, posterior)
  const next = options.next === 'none' ? [] : ask(model, evidence, posterior, urgency, options.next ?? 'tests')
  const causes = model.causeIds.map((id, i) => ({ id, p: posterior.cause[i]! })).sort((a, b) => b.p - a.p || (a.id < b.id ? -1 : 1))
  const told = worthReasons(causes, options.reasons).map(({ id }) => id)
  const site = siteOf(model, posterior)
  const orders = options.next === 'none' ? [] : ordersOf(model, evidence, posterior, site, urgency).slice(0, ORDERS)
  const pair = told.length > 0 ? twoAtOnce(model, evidence) : undefined
  const explained = explain(model, evidence, posterior, told)
  const likeness = told.length > 0 ? storySays(model, evidence, posterior, told) : undefined
  return {
    case: evidence.person.id,
    stage: evidence.stage,
    engine: ENGINE,
    knowledge: model.knowledge.version,
    issues,
    urgency: {
      level: urgency.level,
      because: urgency.because,
      ...(urgency.floor ? { floor: urgency.floor } : {}),
      rules: urgency.rules.map(({ id, level }) => ({ id, level, ...(urgency.assumed.includes(id) ? { assumed: true as const } : {}) })),
      unknown: urgency.unknown,
    },
    site,
    causes,
    notToMiss: causes.filter(({ id, p }) => p >= WORTH_NAMING && dangerous(model, id)),
    reasons: Object.fromEntries(Object.entries(explained).map(([id, e]) => [id, e.reasons])),
    unexplained: Object.fromEntries(Object.entries(explained).map(([id, e]) => [id, e.unexplained])),
    ...(likeness ? { likeness } : {}),
    ...(pair ? { together: pair } : {}),
    understood: inFixedOrder(evidence.person.understood)
      .filter((u) => STAGES.indexOf(u.stage) <= STAGES.indexOf(evidence.stage))
      .map(({ text, value, finding, read, story }) => ({ text, value, finding, read, ...(story && { story }) })),
    unplaced: inFixedOrder(evidence.person.unplaced)
      .filter((u) => STAGES.indexOf(u.stage) <= STAGES.indexOf(evidence.stage))
      .map(({ text, value }) => ({ text, value })),
    next,
    orders,
  }
}

/** Facts in words by their text, whatever their order in a file; then the sentences of the story, as it tells them. */
const inFixedOrder = <T extends { text: string; story?: true }>(told: readonly T[]): T[] =>
  [...told].sort((a, b) =>
    a.story || b.story ? Number(a.story === true) - Number(b.story === true) : a.text < b.text ? -1 : Number(a.text > b.text),
  )

/** The causes that get reasons. @param causes likeliest first @param most so many of them; in an assessment five */
export const worthReasons = <T extends { p: number }>(causes: readonly T[], most = 5): T[] =>
  causes.filter(({ p }) => p >= 0.01).slice(0, most)

/** A cause that harms life or limb when it waits. */
export function dangerous(model: Model, cause: string): boolean {
  const c = model.causes.get(cause)
  return (
    c !== undefined &&
    cause !== SOMETHING_ELSE &&
    (c.harm === 'life' || c.harm === 'limb_or_paralysis') &&
    rankOf(c.urgency.days) >= rankOf('same_day')
  )
}

/** Structures less likely than this are not named. */
const LIKELY_STRUCTURE = 0.001
/** Probability of each level (sums to 1) and of each structure on each side. */
function siteOf({ locations, places, crossed }: Model, { location }: Posterior): Assessment['site'] {
  const level = new Float64Array(LEVELS.length)
  const structure = new Float64Array(places.length)
  for (let at = 0; at < locations.count; at++) {
    const twin = locations.mirror[at]!
    const p = location[at]!
    // A location and its mirror image are added together first, for their level and for a structure that has no side.
    const both = twin === at ? p : p + location[twin]!
    if (twin >= at) level[locations.level[at]!]! += both
    for (let k = locations.from[at]!; k < locations.from[at + 1]!; k++) {
      const place = locations.place[k]!
      if (locations.sided[place]) structure[place]! += p
      else if (twin >= at) structure[place]! += both
    }
  }
  const structures: Assessment['site']['structures'] = []
  places.forEach(({ id, side }, i) => {
    const p = Math.min(1, structure[i]!)
    if (p >= LIKELY_STRUCTURE)
      structures.push({ id, side: side ?? 'both', lies: side && crossed.has(id) ? OPPOSITE[side] : (side ?? 'both'), p })
  })
  return {
    levels: LEVELS.map((id, i) => ({ id, p: level[i]! })).sort((a, b) => b.p - a.p || LEVELS.indexOf(a.id) - LEVELS.indexOf(b.id)),
    structures: structures.sort((a, b) => b.p - a.p || (a.id < b.id ? -1 : a.id > b.id ? 1 : a.side < b.side ? -1 : 1)),
  }
}
const OPPOSITE = { left: 'right', right: 'left' } as const

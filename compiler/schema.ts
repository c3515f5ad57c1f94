/**
 * The shape of everything a person may write in `knowledge/`. One schema per kind of file; types come from it.
 * Numbers carry where they come from: either `source` (an id of `knowledge/sources`) with `where` in it,
 * or `basis`, which begins with "estimate:" and gives the reasoning.
 */
import { z } from 'zod'
import { KINDS, LEVELS, MOVEMENTS, PHASES, URGENCIES } from '../engine/knowledge.ts'

const id = z.string().regex(/^[a-z0-9_.@=-]+$/i)
const probability = z.number().min(0).max(1)

export const ROOTS = ['T12', 'L1', 'L2', 'L3', 'L4', 'L5', 'S1', 'S2', 'S3', 'S4'] as const

/** Where a number comes from. `basis` must begin with "estimate:" and say why. */
const origin = {
  source: id.optional(),
  where: z.string().min(3).optional(),
  basis: z
    .string()
    .regex(/^estimate: .{12,}/s)
    .optional(),
}
const names = z.strictObject({ clinical: z.string(), plain: z.string(), also: z.array(z.string()).default([]) })
const perAge = z.strictObject({
  '0-17': z.number(),
  '18-39': z.number(),
  '40-64': z.number(),
  '65-79': z.number(),
  '80+': z.number(),
  ...origin,
})
const value = z.strictObject({ value: z.number(), ...origin })

export const Source = z.strictObject({
  id,
  title: z.string(),
  published: z.string(),
  address: z.url(),
  kind: z.enum(['guideline', 'review', 'meta-analysis', 'cohort', 'trial', 'textbook', 'case-series', 'reference']),
  read: z.enum(['full text', 'abstract', 'part']),
  note: z.string().optional(),
})

// ---------------------------------------------------------------- causes

/** P(finding | cause): a probability for a yes/no finding, or a table by value. For values that exclude each other the table
 * sums to 1; for findings that may stand several times (imaging, events, numbness territory) each value has its own probability. */
const expectation = z.strictObject({
  p: z.union([probability, z.record(z.string(), probability)]),
  /** for a sided finding: the same on the side that is not weak; otherwise the background rate */
  other_side: z.union([probability, z.record(z.string(), probability)]).optional(),
  /** the same in another phase after onset, where it differs (a scan that is still normal, a test that is too early) */
  phases: z.partialRecord(z.enum(PHASES), z.union([probability, z.record(z.string(), probability)])).optional(),
  ...origin,
})
const part = z.union([
  id,
  z.strictObject({ site: id, side: z.enum(['same', 'other', 'both']).default('same'), factor: z.number().gt(0).max(1).default(1) }),
])
const strike = z.strictObject({
  at: z.array(part).min(1),
  weight: z.number().gt(0),
  sides: z.enum(['one', 'both', 'uneven']).default('one'),
  /** overrides of the level and structures that the wiring would report, for lesions made of several places */
  level: z.enum(LEVELS).optional(),
  structures: z.array(id).optional(),
  findings: z.record(id, expectation).optional(),
  ...origin,
})
/** Weeks after onset at which expected recovery is stated; between them it runs straight. */
export const RECOVERY_WEEKS = ['1', '4', '12', '26', '52', '104'] as const
type RecoveryWeek = (typeof RECOVERY_WEEKS)[number]
const change = z.number().min(-1).max(1)
const spread = z.strictObject({ low: change, middle: change, high: change })
export const Cause = z.strictObject({
  id,
  family: z.enum([
    'neuropathy',
    'stroke_and_brain',
    'spine',
    'motor_neuron',
    'guillain_barre',
    'neuromuscular_junction',
    'muscle',
    'injury_joint_vessel',
    'other',
  ]),
  name: names,
  codes: z.strictObject({ icd10cm: z.array(z.string()).default([]), mondo: z.string().optional() }).optional(),
  page: z.strictObject({
    what: z.string(),
    impact: z.string(),
    found: z.string(),
    done: z.string(),
    helps: z.string(),
    at_once: z.string(),
    related: z.array(id).default([]),
    sources: z.array(id).default([]),
  }),
  see: z.string(),
  incidence: z.strictObject({
    per_100k_year: value,
    weak_leg_share: value,
    age: perAge,
    sex: z.strictObject({ female: z.number(), male: z.number(), ...origin }),
  }),
  settings: z.strictObject({
    home: z.number(),
    primary_care: z.number(),
    emergency: z.number(),
    neurology: z.number(),
    spine_or_orthopaedics: z.number(),
    rehabilitation: z.number(),
    hospital_ward: z.number(),
    ...origin,
  }),
  risks: z.record(id, z.strictObject({ rr: z.number().gt(0), ...origin })).default({}),
  kind: z.enum(KINDS),
  strikes: z.array(strike).min(1),
  severity: z.strictObject({ mild: probability, moderate: probability, severe: probability, ...origin }),
  seen_after: z.strictObject({ minutes: probability, days: probability, weeks: probability, months: probability, ...origin }),
  /** the share of people whose weakness has gone by the time they are examined (a transient attack) */
  resolved: value.optional(),
  /** weakness that tires with use, as at the neuromuscular junction (0 none, 1 always) */
  findings: z.record(id, expectation),
  urgency: z.strictObject({
    minutes: z.enum(URGENCIES),
    days: z.enum(URGENCIES),
    weeks: z.enum(URGENCIES),
    months: z.enum(URGENCIES),
    why: z.string(),
    ...origin,
  }),
  /** worst harm of waiting, which sets how much a small chance of it weighs */
  harm: z.enum(['life', 'limb_or_paralysis', 'lasting_weakness', 'slower_recovery', 'none']),
  recovery: z.strictObject({
    plain: z.string(),
    good_recovery: value,
    weeks_to_half: value,
    weeks_to_best: value,
    /** how the lost strength returns: 1 all of it, 0 as at the start, -1 the rest lost too; the middle half of people lies between low and high */
    course: z.strictObject({ ...Object.fromEntries(RECOVERY_WEEKS.map((w) => [w, spread])), ...origin } as Record<
      RecoveryWeek,
      typeof spread
    > &
      typeof origin),
  }),
  /** what tells it best from its neighbours, strongest first; one that the wiring predicts carries its source here */
  discriminators: z.array(z.union([id, z.strictObject({ finding: id, source: id, where: z.string().min(3) })])).min(3),
})

// ---------------------------------------------------------------- requests

/** Something that is ordered as one: an imaging study, a blood panel, a needle study. What comes back are its findings. */
export const Request = z.strictObject({
  id,
  name: names,
  /** findings of the stage `tests` that it answers */
  findings: z.array(id).min(1),
  /** what it can look into; the likeliest place there fills `{place}` in `asks` */
  levels: z.array(z.enum(LEVELS)).default([]),
  /** the question to send along, clinical; `{place}` is the likeliest place within reach, with its side */
  asks: z.string(),
  /** clinical: what it can and cannot show, with figures where they are known */
  shows: z.string(),
  /** clinical: from when it informs, when it is too early, when it is useless */
  timing: z.string(),
  /** clinical: what to image, or whether to give contrast, for each question; in the order in which it is told */
  sequences: z.array(z.strictObject({ what: z.string(), when: z.string(), source: id, where: z.string().min(3) })).default([]),
  /** usual wrong reasons to order it */
  wrong_reasons: z.array(z.string()).min(1),
  /** requests that come first, unless they cannot be done */
  second_to: z.array(id).default([]),
  /** days after onset from which it informs */
  from_day: value.optional(),
  burden: z.strictObject({
    minutes: z.number(),
    discomfort: z.number().min(0).max(3),
    cost: z.number().min(0).max(3),
    waiting_days: z.number(),
    ...origin,
  }),
  /** for the person: what it is, how it is done and feels, what it can tell, when it is done and when not */
  page: z.strictObject({
    what: z.string(),
    done: z.string(),
    tells: z.string(),
    when: z.string(),
    related: z.array(id).default([]),
    sources: z.array(id).min(1),
  }),
})

// ---------------------------------------------------------------- findings

export const Finding = z.strictObject({
  id,
  stage: z.enum(['history', 'exam', 'tests']),
  kind: z.enum(['boolean', 'one_of', 'any_of', 'number', 'grade', 'level', 'text']),
  /** true: a side must be given; false: none may be; optional: imaging, where it may */
  sided: z.union([z.boolean(), z.literal('optional')]),
  /** allowed values of `one_of` and `any_of` */
  values: z.array(z.string()).optional(),
  /** for `any_of`: the value that denies all the others (`none`, `normal`) */
  denies: z.string().optional(),
  /** for numbers: unit, possible range, and the states a number falls into (each up to `below`) */
  unit: z.string().optional(),
  range: z.tuple([z.number(), z.number()]).optional(),
  bins: z.array(z.strictObject({ state: z.string(), below: z.number().optional() })).optional(),
  /** words allowed in place of a number and the states each stands for */
  words: z.record(z.string(), z.array(z.string())).optional(),
  name: names,
  /** for the person: what it is, what it means for the strength of the leg, how it is looked for, and what to do meanwhile */
  page: z
    .strictObject({
      what: z.string(),
      impact: z.string(),
      found: z.string(),
      helps: z.string().optional(),
      at_once: z.string().optional(),
      related: z.array(id).default([]),
      sources: z.array(id).default([]),
    })
    .optional(),
  /** history: the question to the person; exam: how to examine; tests: what the test answers */
  ask: z.string(),
  why: z.string(),
  /** plain labels of the values, for screens */
  labels: z.record(z.string(), z.string()).optional(),
  /** how often it is there in people without the cause in question: in this population of people who seek advice about a leg */
  background: z
    .strictObject({
      p: z.union([probability, z.record(z.string(), probability)]),
      by_age: z
        .strictObject({
          '0-17': probability,
          '18-39': probability,
          '40-64': probability,
          '65-79': probability,
          '80+': probability,
          ...origin,
        })
        .optional(),
      ...origin,
    })
    .optional(),
  /** what a person may have from an older illness: with the risk present, this often, whatever the new cause (noisy-or leak) */
  leaks: z.array(z.strictObject({ when: id, p: probability, states: z.record(z.string(), probability).optional(), ...origin })).default([]),
  cluster: z.string().optional(),
  /** minutes of a person's or clinician's time, discomfort 0-3, cost 0-3, usual waiting in days */
  burden: z.strictObject({
    minutes: z.number(),
    discomfort: z.number().min(0).max(3),
    cost: z.number().min(0).max(3),
    waiting_days: z.number(),
    ...origin,
  }),
  /** days after onset from which the test informs */
  informs_from_day: value.optional(),
})

// ---------------------------------------------------------------- clues

/** A fact that no id of the case format covers, with the words it is told in; see engine/case/told.ts for how they match. */
export const Clue = z.strictObject({
  id,
  stage: z.enum(['history', 'exam', 'tests']),
  name: z.strictObject({ clinical: z.string(), plain: z.string() }),
  words: z.array(z.string().min(2)).min(1),
  ask: z.string().optional(),
  why: z.string().optional(),
  background: z.strictObject({ p: probability, ...origin }),
  /** P(clue | cause) where it differs from the background */
  causes: z.record(id, z.strictObject({ p: probability, ...origin })),
  cluster: z.string().optional(),
  /** the number that it follows from: so from `from` on, or below `below`; not so between that and `known`; beyond, nothing is said */
  implied_by: z
    .strictObject({ finding: id, from: z.number().optional(), below: z.number().optional(), known: z.number() })
    .refine((i) => (i.from === undefined) !== (i.below === undefined), 'Give either `from` or `below`.')
    .optional(),
})

/** What the values of a finding of the case format are told as in words. */
export const Phrases = z.strictObject({
  id,
  finding: id,
  says: z.array(z.strictObject({ value: z.union([z.string(), z.literal(true)]), words: z.array(z.string().min(2)).min(1) })).min(1),
})

// ---------------------------------------------------------------- floor rules

export type Condition =
  | string
  | { all: Condition[] }
  | { any: Condition[] }
  | { finding: string; is?: (string | number | boolean)[] | undefined; below?: number | undefined; from?: number | undefined }
  | { age: { below?: number | undefined; from?: number | undefined } }
  | { affected: ('left' | 'right' | 'both')[] }
  | { both_sides: string }
/** Conditions can only be made true by a finding, never false: there is no `not`. */
export const Condition: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    id,
    z.strictObject({ all: z.array(Condition).min(1) }),
    z.strictObject({ any: z.array(Condition).min(1) }),
    z.strictObject({
      finding: id,
      is: z.array(z.union([z.string(), z.number(), z.boolean()])).optional(),
      below: z.number().optional(),
      from: z.number().optional(),
    }),
    z.strictObject({ affected: z.array(z.enum(['left', 'right', 'both'])).min(1) }),
    z.strictObject({ both_sides: id }),
    z.strictObject({ age: z.strictObject({ below: z.number().optional(), from: z.number().optional() }) }),
  ]),
)
const example = z.strictObject({
  name: z.string(),
  age: z.number().default(50),
  affected: z.enum(['left', 'right', 'both', 'none']).default('left'),
  findings: z.array(
    z.strictObject({ id, side: z.enum(['left', 'right', 'both']).optional(), value: z.union([z.string(), z.number(), z.boolean()]) }),
  ),
})
export const Rule = z.strictObject({
  id,
  level: z.enum(URGENCIES),
  name: names,
  when: Condition,
  /** what the rule guards against */
  guards: z.array(id).min(1),
  do_now: z.strictObject({ plain: z.string(), clinical: z.string() }),
  come_back: z.string(),
  see: z.string(),
  source: id,
  where: z.string(),
  also_sources: z.array(z.strictObject({ source: id, where: z.string() })).default([]),
  fires: z.array(example).min(1),
  does_not_fire: z.array(example).min(1),
})

// ---------------------------------------------------------------- self-tests

/** Something a person tries at home, each leg in turn. What an answer says is found by the person alone, and counts so. */
export const SelfTest = z.strictObject({
  id,
  order: z.number().int().min(1),
  name: names,
  do: z.string(),
  careful: z.string(),
  counts: z.enum(['times', 'seconds']).optional(),
  several: z.boolean().default(false),
  answers: z
    .array(
      z.strictObject({
        value: id,
        label: z.string(),
        says: z.array(z.strictObject({ id, value: z.union([z.string(), z.number(), z.boolean()]) })),
      }),
    )
    .min(2),
  ...origin,
})

// ---------------------------------------------------------------- anatomy

export const Muscle = z.strictObject({
  id,
  name: names,
  /** share of the muscle's supply that comes through each root; sums to 1 */
  roots: z.partialRecord(z.enum(ROOTS), probability),
  /** `nerve@station` at which its branch leaves, or a plexus for direct branches, or `dorsal_ramus` for paraspinals */
  leaves: id,
  /** how far out along the leg: 0 hip, 1 foot; long nerves fail first */
  distance: probability,
  emg: id.optional(),
  wasting: z.enum(['thigh', 'calf', 'shin', 'foot', 'buttock', 'none']),
  ...origin,
})
export const Movement = z.strictObject({
  id: z.enum(MOVEMENTS),
  name: names,
  /** share of each muscle in the movement; sums to 1 */
  muscles: z.record(id, probability),
  /** how hard the corticospinal pattern strikes it: 1 most, 0 not */
  pyramidal: probability,
  ...origin,
})
export const SkinPatch = z.strictObject({
  id,
  name: names,
  roots: z.partialRecord(z.enum([...ROOTS, 'S5']), probability),
  leaves: id,
  distance: probability,
  /** share of the patch in each `sensation.*` finding's area and each numbness territory */
  tests: z.record(id, probability),
  territories: z.record(id, probability).default({}),
  ...origin,
})
export const Nerve = z.strictObject({
  id,
  name: names,
  /** plexus or `nerve@station` it comes from */
  from: id,
  /** in order from the spine outward */
  stations: z.array(z.strictObject({ id, name: names, pressed_by: z.string().optional() })).min(1),
  /** structure id to report, when it differs from the nerve's own */
  structure: id.optional(),
  ...origin,
})
export const Plexus = z.strictObject({
  id,
  name: names,
  level: z.enum(['plexus']),
  roots: z.array(z.enum(ROOTS)).min(1),
  /** the roots whose fibres reach this plexus only through another part */
  via: z.record(id, z.array(z.enum(ROOTS))).default({}),
  ...origin,
})
export const Arc = z.strictObject({
  id: z.enum(['knee', 'ankle', 'adductor', 'plantar']),
  name: names,
  roots: z.partialRecord(z.enum(ROOTS), probability),
  leaves: id,
  distance: probability,
  ...origin,
})
const reach = z.strictObject({ leg: probability.default(0), arm: probability.default(0), face: probability.default(0) })
/** A place in the brain. `side` in the model is always the side of the body that is weak; crossing is applied for display. */
export const BrainSite = z.strictObject({
  id,
  name: names,
  level: z.enum(['cerebral_cortex', 'subcortical', 'brainstem']),
  structure: id,
  crossed: z.boolean(),
  blood: z.string().optional(),
  motor: reach,
  feeling: reach,
  /** relative weakness of movements when it differs from the pyramidal pattern */
  pattern: z.partialRecord(z.enum(MOVEMENTS), probability).optional(),
  /** what it takes along: probability of the finding when the lesion is complete */
  also: z.record(id, probability).default({}),
  ...origin,
})
export const CordAspect = z.strictObject({
  id: z.enum(['cord', 'half_cord', 'anterior_cord', 'posterior_cord', 'central_cord']),
  name: names,
  same: z.strictObject({ corticospinal: probability, dorsal_column: probability, spinothalamic: probability, anterior_horn: probability }),
  other: z.strictObject({ corticospinal: probability, dorsal_column: probability, spinothalamic: probability, anterior_horn: probability }),
  bladder: probability,
  ...origin,
})
/** Any other place: junction, muscle groups, tendons, joints, bones, vessels, diffuse processes, composites of sites. */
export const OtherSite = z.strictObject({
  id,
  name: names,
  level: z.enum(LEVELS),
  structure: id,
  /** sites this one is made of */
  made_of: z.record(id, probability).optional(),
  /** muscles it weakens directly, with the share */
  muscles: z.record(id, probability).optional(),
  /** movements it weakens by pain, mechanics or lost blood supply */
  movements: z.partialRecord(z.enum(MOVEMENTS), probability).optional(),
  /** weakness it brings to the arms */
  arms: z.strictObject({ proximal: probability, distal: probability }).optional(),
  /** the same process in nerves by length (1: only the longest) or everywhere (0) */
  length_dependent: probability.optional(),
  /** fibres a diffuse nerve process takes */
  fibres: z.strictObject({ motor: probability, sensory: probability, reflex: probability }).optional(),
  also: z.record(id, probability).default({}),
  ...origin,
})

export type Source = z.infer<typeof Source>
export type Cause = z.infer<typeof Cause>
export type Clue = z.infer<typeof Clue>
export type Phrases = z.infer<typeof Phrases>
export type Request = z.infer<typeof Request>
export type Finding = z.infer<typeof Finding>
export type Rule = z.infer<typeof Rule>
export type Muscle = z.infer<typeof Muscle>
export type Movement = z.infer<typeof Movement>
export type SkinPatch = z.infer<typeof SkinPatch>
export type Nerve = z.infer<typeof Nerve>
export type Plexus = z.infer<typeof Plexus>
export type Arc = z.infer<typeof Arc>
export type BrainSite = z.infer<typeof BrainSite>
export type CordAspect = z.infer<typeof CordAspect>
export type OtherSite = z.infer<typeof OtherSite>

// ---------------------------------------------------------------- observations and decision

const numbers = <K extends string>(...keys: K[]) =>
  z.strictObject({ ...(Object.fromEntries(keys.map((k) => [k, z.number()])) as Record<K, z.ZodNumber>), ...origin })
const table = z.record(z.string(), probability)
const states = <K extends string>(...keys: K[]) =>
  z.strictObject({ ...(Object.fromEntries(keys.map((k) => [k, table])) as Record<K, typeof table>), ...origin })
const byPhase = numbers(...PHASES)
const byKind = numbers(...KINDS)
const quantities = z.record(z.string(), z.number().min(0))
const examiner = z.enum(['self', 'generalist', 'specialist'])

/** How findings follow from what a lesion does to the body; see engine/model/observation.ts. */
export const Observations = z.strictObject({
  severity: numbers('mild', 'moderate', 'severe'),
  uneven: value,
  /** agreement of two examiners on signs, beyond chance, by who examines; `findings` are ids, or beginnings of them that end in . or _ */
  reliability: z.array(
    z.strictObject({
      id,
      findings: z.array(z.string()).min(1),
      kappa: z.strictObject({ self: probability, generalist: probability, specialist: probability }),
      ...origin,
    }),
  ),
  examiner: z.strictObject({
    home: examiner,
    primary_care: examiner,
    emergency: examiner,
    neurology: examiner,
    spine_or_orthopaedics: examiner,
    rehabilitation: examiner,
    hospital_ward: examiner,
    ...origin,
  }),
  coupling: numbers(
    'touch_in_dorsal_column',
    'deep_in_brain',
    'paraspinals_in_diffuse',
    'arm_in_tract',
    'arm_in_diffuse_motor',
    'arm_in_diffuse_sensory',
    'muscle_wastes',
    'tract_below_L3',
    'length_power',
    'reflex_in_diffuse',
    'stocking_on_one_foot',
  ),
  arm_lower: numbers('C5', 'C6', 'C7', 'C8', 'T1'),
  strength: z.strictObject({ ceiling: value, spread: value, any_grade: value, noise: numbers('self', 'generalist', 'specialist') }),
  reflex: z.strictObject({
    states: states('intact', 'broken', 'raised', 'shock'),
    half_at: value,
    raised_half_at: value,
    raised_by: byPhase,
    shock_by: byPhase,
  }),
  plantar: z.strictObject({ states: states('intact', 'upper', 'no_toes'), by: byPhase }),
  tone: z.strictObject({ states: states('intact', 'upper', 'lower'), by: byPhase, half_at: value }),
  sensation: z.strictObject({ states: states('intact', 'partial', 'lost'), half_at: value }),
  deep_sensation: z.strictObject({ states: states('intact', 'partial', 'lost'), half_at: value }),
  electromyography: z.strictObject({
    states: states('intact', 'acute', 'acute_and_chronic', 'recruitment', 'myopathic'),
    fibrillates: byPhase,
    chronic: byPhase,
    denervates: byKind,
    half_at: value,
  }),
  conduction: z.strictObject({
    motor: states('intact', 'axonal', 'demyelinating', 'block'),
    sensory: states('intact', 'affected'),
    late: states('intact', 'affected'),
    by: byPhase,
    half_at: value,
    blocks: byKind,
  }),
  affected: z.strictObject({ half_at: value, uneven_called_both: value, even_called_one: value, little_called_none: value }),
  shares: z.strictObject({
    bulbar_in_face: value,
    bulbar_in_neck: value,
    junction_in_neck: value,
    shock_in_brain: value,
    position_of_deep: value,
    trunk_level_found: value,
    trunk_level_missed: value,
    axons_under_block: value,
    recruitment_alone: value,
    myopathic_otherwise: value,
  }),
  recording: z.strictObject({
    unmentioned: value,
    circumference: value,
    old_weakness: numbers('3', '4'),
    phase_tolerance: numbers('by', 'within', 'beyond'),
  }),
  tempo_by_phase: z.strictObject({ minutes: table, days: table, weeks: table, months: table, ...origin }),
  links: z.array(
    z.strictObject({ finding: z.string(), from: quantities, half_at: z.number().gt(0), phases: byPhase.optional(), ...origin }),
  ),
  competitions: z.array(
    z.strictObject({ finding: id, scores: z.record(z.string(), z.strictObject({ base: z.number(), from: quantities })), ...origin }),
  ),
})
const limit = z.strictObject({ from: z.number().min(0), value: z.number().min(0), ...origin })
const byAge = z
  .array(limit)
  .min(1)
  .refine((limits) => limits.every((l, i) => i === 0 || l.from > limits[i - 1]!.from), 'The youngest first, each age once.')
/** How laboratories report the numbers of blood and spinal fluid, and what healthy adults have. */
export const Laboratory = z.array(
  z.strictObject({
    finding: id,
    /** one of them is the finding's own, without a factor; `value x factor + plus` gives the finding's own unit */
    units: z
      .array(
        z.strictObject({
          unit: z.string(),
          system: z.enum(['si', 'conventional', 'both', 'other']),
          factor: z.number().gt(0).optional(),
          plus: z.number().optional(),
          ...origin,
        }),
      )
      .min(1),
    /** in the finding's own unit; without a sex it holds for everybody */
    reference: z
      .array(
        z.strictObject({ sex: z.enum(['female', 'male']).optional(), low: z.number().optional(), high: z.number().optional(), ...origin }),
      )
      .min(1),
  }),
)
/** How a table of nerve conduction is read. Shares are of the amplitude (or limit) they are taken from. */
const span = z.tuple([z.number(), z.number()])
export const NerveConduction = z.strictObject({
  /** what can have been measured */
  range: z.strictObject({ mV: span, µV: span, velocity: span, latency: span }),
  block: value,
  block_needs: value,
  much_slower: value,
  much_later: value,
  nerves: z.array(
    z.strictObject({
      finding: id,
      unit: z.enum(['mV', 'µV']),
      /** where the response is recorded */
      records: z.string(),
      /** motor: beyond which place the nerve is stimulated a second time */
      above: z.string().optional(),
      /** lower limits by age in years */
      amplitude: byAge,
      velocity: byAge.optional(),
      /** upper limits by age in years */
      latency: byAge.optional(),
      /** how much smaller than the other side it may be */
      side_loss: value.optional(),
      /** how much smaller it may be on stimulating above */
      drop: value.optional(),
    }),
  ),
})
const late = z.strictObject({ steps: z.array(z.number().min(0)).length(6), ...origin })
const levelText = z.strictObject({ clinical: z.string(), plain: z.string(), do_now: z.string(), see: z.string(), come_back: z.string() })
export const Decision = z.strictObject({
  late: z.strictObject({ life: late, limb_or_paralysis: late, lasting_weakness: late, slower_recovery: late, none: late }),
  burden: numbers(...URGENCIES),
  asking: numbers('minute', 'discomfort', 'cost', 'waiting_day'),
  settles: numbers('urgency', 'cause', 'level'),
  second: value,
  levels: z.strictObject({
    self_care: levelText,
    routine: levelText,
    urgent: levelText,
    same_day: levelText,
    emergency: levelText,
    ambulance: levelText,
  }),
})
const ids = z.array(id).min(1)
/** In what order a person is asked, and what shares a page: order and manners, no medicine. */
export const InterviewPlan = z.strictObject({
  first: ids,
  complaint: z.array(ids),
  alarms: z.array(ids),
  together: z.array(ids),
  moot: z.array(z.strictObject({ findings: ids, denied: ids })),
  not_asked: ids,
  on_a_page: z.int().min(1).max(10),
})
/** Set by looking at the whole benchmark, never at one case: docs/decisions/constants.md. */
export const Constants = z.strictObject({
  prior: z.number().gt(0).max(1),
  evidence: z.number().gt(0).max(1),
  cluster: z.number().min(0).max(1),
  slip: z.number().gt(0).max(0.2),
  something_else: z.number().gt(0).max(0.5),
})

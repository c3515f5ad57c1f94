/**
 * What the engine reads: the compiled, checked knowledge (`knowledge/dist/knowledge.json`).
 * The compiler's schemas say how each file is written; these types say what the engine uses of it.
 * Probabilities are 0-1, incidences per 100,000 a year, times in days.
 */

/** Where a number comes from: a source and the place in it, or `basis`, "estimate:" with its reasoning. */
export type Origin = { source?: string | undefined; where?: string | undefined; basis?: string | undefined }
export type Names = { clinical: string; plain: string; also: string[] }
export type Table = Record<string, number>
export type Valued = Origin & { value: number }

export const SIDES = ['left', 'right'] as const
export type Side = (typeof SIDES)[number]
export const URGENCIES = ['self_care', 'routine', 'urgent', 'same_day', 'emergency', 'ambulance'] as const
export type Urgency = (typeof URGENCIES)[number]
export const SETTINGS = [
  'home',
  'primary_care',
  'emergency',
  'neurology',
  'spine_or_orthopaedics',
  'rehabilitation',
  'hospital_ward',
] as const
export type Setting = (typeof SETTINGS)[number]
export const PHASES = ['minutes', 'days', 'weeks', 'months'] as const
export type Phase = (typeof PHASES)[number]
export const AGE_BANDS = ['0-17', '18-39', '40-64', '65-79', '80+'] as const
export type AgeBand = (typeof AGE_BANDS)[number]
export const STAGES = ['history', 'exam', 'tests'] as const
export type Stage = (typeof STAGES)[number]
export const KINDS = [
  'compressive',
  'axonal',
  'demyelinating',
  'ischaemic',
  'inflammatory',
  'structural',
  'junctional',
  'functional',
] as const
export type Kind = (typeof KINDS)[number]
export const EXAMINERS = ['self', 'generalist', 'specialist'] as const
export type Examiner = (typeof EXAMINERS)[number]
export const MOVEMENTS = [
  'hip_flexion',
  'hip_extension',
  'hip_abduction',
  'hip_adduction',
  'knee_extension',
  'knee_flexion',
  'ankle_dorsiflexion',
  'ankle_plantarflexion',
  'ankle_inversion',
  'ankle_eversion',
  'great_toe_extension',
  'toe_flexion',
] as const
export type Movement = (typeof MOVEMENTS)[number]
export const LEVELS = [
  'cerebral_cortex',
  'subcortical',
  'brainstem',
  'cervical_cord',
  'thoracic_cord',
  'lumbar_cord_or_conus',
  'cauda_equina',
  'anterior_horn',
  'nerve_root',
  'plexus',
  'peripheral_nerve',
  'many_nerves',
  'neuromuscular_junction',
  'muscle_or_tendon',
  'bone_or_joint',
  'artery_or_vein',
  'no_structural_lesion',
] as const
export type Level = (typeof LEVELS)[number]

/** P(finding | cause): one number for yes/no, a table by value otherwise. */
export type Expectation = Origin & {
  p: number | Table
  other_side?: number | Table | undefined
  phases?: Partial<Record<Phase, number | Table>> | undefined
}
export type StrikePart = string | { site: string; side: 'same' | 'other' | 'both'; factor: number }
export type Strike = Origin & {
  at: StrikePart[]
  weight: number
  sides: 'one' | 'both' | 'uneven'
  level?: Level | undefined
  structures?: string[] | undefined
  findings?: Record<string, Expectation> | undefined
}
/** Share of the lost strength that is back (1 all, 0 none, -1 the rest lost too) by weeks after onset; half of people lie between low and high. */
export type RecoveryCourse = Origin & Record<'1' | '4' | '12' | '26' | '52' | '104', { low: number; middle: number; high: number }>
export type Harm = 'life' | 'limb_or_paralysis' | 'lasting_weakness' | 'slower_recovery' | 'none'
export type Cause = {
  id: string
  family: string
  name: Names
  page: { what: string; impact: string; found: string; done: string; helps: string; at_once: string; related: string[]; sources: string[] }
  see: string
  incidence: {
    per_100k_year: Valued
    weak_leg_share: Valued
    age: Record<AgeBand, number> & Origin
    sex: { female: number; male: number } & Origin
  }
  settings: Record<Setting, number> & Origin
  risks: Record<string, Origin & { rr: number }>
  kind: Kind
  strikes: Strike[]
  severity: { mild: number; moderate: number; severe: number } & Origin
  seen_after: Record<Phase, number> & Origin
  resolved?: Valued | undefined
  findings: Record<string, Expectation>
  urgency: Record<Phase, Urgency> & Origin & { why: string }
  harm: Harm
  recovery: { plain: string; good_recovery: Valued; weeks_to_half: Valued; weeks_to_best: Valued; course: RecoveryCourse }
  discriminators: (string | { finding: string; source: string; where: string })[]
}

export type Finding = {
  id: string
  stage: Stage
  kind: 'boolean' | 'one_of' | 'any_of' | 'number' | 'grade' | 'level' | 'text'
  sided: boolean | 'optional'
  values?: string[] | undefined
  /** of `any_of`: the value that denies all the others */
  denies?: string | undefined
  unit?: string | undefined
  range?: [number, number] | undefined
  bins?: { state: string; below?: number | undefined }[] | undefined
  words?: Record<string, string[]> | undefined
  name: Names
  page?:
    | {
        what: string
        impact: string
        found: string
        helps?: string | undefined
        at_once?: string | undefined
        related: string[]
        sources: string[]
      }
    | undefined
  ask: string
  why: string
  labels?: Record<string, string> | undefined
  background?: (Origin & { p: number | Table; by_age?: (Record<AgeBand, number> & Origin) | undefined }) | undefined
  leaks: (Origin & { when: string; p: number; states?: Table | undefined })[]
  cluster?: string | undefined
  /** of a clue, which no id of the case format covers: the words that tell it in an `other` (engine/case/told.ts) */
  told_as?: string[] | undefined
  /** of a clue in another language: its plain English name, which a case file tells it by */
  written_as?: string | undefined
  /** of a finding of the case format: the words that tell each of its values in an `other` (engine/case/said.ts) */
  said_as?: Words[] | undefined
  /**
   * its names, beside which a quality tells its value; words of which one must, or none may, stand in the same sentence; what only
   * sounds like its name; and the value that "no" before its name tells
   */
  named_as?: string[] | undefined
  named_with?: string[] | undefined
  named_not_with?: string[] | undefined
  not_named_as?: string[] | undefined
  none_is?: string | boolean | undefined
  /** how its values are told beside its name, and what a quality that is denied tells; or the finding whose qualities it shares */
  qualities?: (Words & { denied?: string | boolean | undefined })[] | undefined
  qualities_of?: string | undefined
  /** what is told of many findings at once, in its qualities or outright */
  groups?: Sweep[] | undefined
  /** of a clue that follows from a number: so from `from` on or below `below`; not so up to `known`; beyond that it says nothing */
  implied_by?: { finding: string; from?: number | undefined; below?: number | undefined; known: number } | undefined
  /** false: a person is not asked it */
  asked?: boolean | undefined
  burden: Origin & { minutes: number; discomfort: number; cost: number; waiting_days: number }
  informs_from_day?: Valued | undefined
}

/** A value and the words that tell it. */
export type Words = { value: string | boolean; words: string[] }
/** Findings that one statement is about; what of them was told otherwise stands, and `unless` any of these is not normal. */
export type Sweep = {
  findings: string[]
  named?: string[] | undefined
  says?: Words[] | undefined
  unless?: string[] | undefined
  /** words that, in the same sentence, say that something else is meant */
  not_with?: string[] | undefined
}

/** Something that is ordered as one; `findings` are what it answers. */
export type Request = {
  id: string
  name: Names
  findings: string[]
  levels: Level[]
  /** of its levels the structures that it can show; all of them when left out */
  structures?: string[] | undefined
  /** the question to send along; `{place}` is the likeliest place within reach */
  asks: string
  shows: string
  timing: string
  /** what to image for which question */
  sequences: { what: string; when: string; source: string; where: string }[]
  wrong_reasons: string[]
  /** requests that come first, unless they cannot be done */
  second_to: string[]
  from_day?: Valued | undefined
  burden: Origin & { minutes: number; discomfort: number; cost: number; waiting_days: number }
  page: { what: string; done: string; tells: string; when: string; related: string[]; sources: string[] }
}

/** Conditions can be made true by a finding, never false: there is no `not`. */
export type Condition =
  | string
  | { all: Condition[] }
  | { any: Condition[] }
  | { finding: string; is?: (string | number | boolean)[] | undefined; below?: number | undefined; from?: number | undefined }
  | { age: { below?: number | undefined; from?: number | undefined } }
  | { affected: ('left' | 'right' | 'both')[] }
  | { both_sides: string }
export type Rule = {
  id: string
  level: Urgency
  name: Names
  when: Condition
  guards: string[]
  do_now: { plain: string; clinical: string }
  come_back: string
  see: string
  source: string
  where: string
}

/** Something a person tries at home, each leg in turn; an answer says what the case file would. */
export type SelfTest = Origin & {
  id: string
  order: number
  name: Names
  do: string
  /** when not to try it */
  careful: string
  /** what is worth counting while trying */
  counts?: 'times' | 'seconds' | undefined
  /** several answers may be true at once */
  several: boolean
  answers: { value: string; label: string; says: { id: string; value: string | number | boolean }[] }[]
}

export type Muscle = { id: string; name: Names; roots: Table; leaves: string; distance: number; emg?: string | undefined; wasting: string }
export type MovementMuscles = { id: Movement; name: Names; muscles: Table; pyramidal: number }
export type SkinPatch = { id: string; name: Names; roots: Table; leaves: string; distance: number; tests: Table; territories: Table }
export type Nerve = { id: string; name: Names; from: string; stations: { id: string; name: Names }[]; structure?: string | undefined }
export type Plexus = { id: string; name: Names; roots: string[]; via: Record<string, string[]> }
export type Arc = { id: 'knee' | 'ankle' | 'adductor' | 'plantar'; roots: Table; leaves: string; distance: number }
export type Reach = { leg: number; arm: number; face: number }
export type BrainSite = {
  id: string
  name: Names
  level: Level
  structure: string
  crossed: boolean
  motor: Reach
  feeling: Reach
  pattern?: Partial<Record<Movement, number>> | undefined
  also: Table
}
export type Tracts = { corticospinal: number; dorsal_column: number; spinothalamic: number; anterior_horn: number }
export type CordAspect = { id: string; name: Names; same: Tracts; other: Tracts; bladder: number }
export type Place = {
  id: string
  name: Names
  level: Level
  structure: string
  made_of?: Table | undefined
  muscles?: Table | undefined
  movements?: Partial<Record<Movement, number>> | undefined
  /** weakness it brings to the arms */
  arms?: { proximal: number; distal: number } | undefined
  length_dependent?: number | undefined
  fibres?: { motor: number; sensory: number; reflex: number } | undefined
  also: Table
}
export type Anatomy = {
  muscles: (Muscle & Origin)[]
  movements: MovementMuscles[]
  skin: (SkinPatch & Origin)[]
  nerves: (Nerve & Origin)[]
  plexus: (Plexus & Origin)[]
  arcs: Arc[]
  brain: (BrainSite & Origin)[]
  cord: CordAspect[]
  places: (Place & Origin)[]
}

/**
 * A yes/no finding (or one value of an any-of finding) that follows from bodily quantities:
 * noisy-or over `from`, each term rising with its quantity. `*` stands for every value of the finding.
 */
export type Link = Origin & {
  finding: string
  /** quantity -> probability of the finding when that quantity is 1 */
  from: Table
  /** the quantity at which half of that shows */
  half_at: number
  /** factor by phase after onset */
  phases?: Record<Phase, number> | undefined
}
/** Values that compete: each value's score is `base` plus its quantities times their weights; scores are normalised. */
export type Competition = Origin & { finding: string; scores: Record<string, { base: number; from: Table }> }
export type States<K extends string> = Record<K, Table> & Origin
export type ByPhase = Record<Phase, number> & Origin
/** How strongly neighbouring quantities are coupled. */
export type Coupling = Record<
  | 'touch_in_dorsal_column'
  | 'deep_in_brain'
  | 'paraspinals_in_diffuse'
  | 'arm_in_tract'
  | 'arm_in_diffuse_motor'
  | 'arm_in_diffuse_sensory'
  | 'muscle_wastes'
  | 'tract_below_L3'
  | 'length_power'
  | 'reflex_in_diffuse'
  | 'feeling_in_diffuse'
  | 'stocking_on_one_foot'
  | 'stocking_otherwise'
  | 'saddle_in_diffuse'
  | 'saddle_in_tract'
  | 'saddle_in_brain',
  number
>
export type Observations = {
  severity: Record<'mild' | 'moderate' | 'severe', number> & Origin
  /** how much of the worse side's lesion the other side has in an uneven lesion */
  uneven: Valued
  /** agreement of two examiners on signs, beyond chance, by who examines; `findings` are ids, or beginnings of them that end in . or _ */
  reliability: (Origin & { id: string; findings: string[]; kappa: Record<Examiner, number> })[]
  /** who usually examines in each setting */
  examiner: Record<Setting, Examiner> & Origin
  coupling: Coupling & Origin
  arm_lower: Record<'C5' | 'C6' | 'C7' | 'C8' | 'T1', number> & Origin
  strength: { ceiling: Valued; spread: Valued; any_grade: Valued; noise: Record<Examiner, number> & Origin }
  reflex: {
    states: States<'intact' | 'broken' | 'raised' | 'shock'>
    half_at: Valued
    raised_half_at: Valued
    raised_by: ByPhase
    shock_by: ByPhase
  }
  plantar: { states: States<'intact' | 'upper' | 'no_toes'>; by: ByPhase }
  tone: { states: States<'intact' | 'upper' | 'lower'>; by: ByPhase; half_at: Valued }
  sensation: { states: States<'intact' | 'partial' | 'lost'>; half_at: Valued }
  deep_sensation: { states: States<'intact' | 'partial' | 'lost'>; half_at: Valued }
  electromyography: {
    states: States<'intact' | 'acute' | 'acute_and_chronic' | 'recruitment' | 'myopathic'>
    fibrillates: ByPhase
    chronic: ByPhase
    denervates: Record<Kind, number> & Origin
    half_at: Valued
  }
  conduction: {
    motor: States<'intact' | 'axonal' | 'demyelinating' | 'block'>
    sensory: States<'intact' | 'affected'>
    late: States<'intact' | 'affected'>
    by: ByPhase
    half_at: Valued
    /** share of a lesion of each kind that shows as block or slowing rather than lost axons */
    blocks: Record<Kind, number> & Origin
  }
  affected: { half_at: Valued; uneven_called_both: Valued; even_called_one: Valued; little_called_none: Valued }
  /** how much of one deficit shows in a finding that it only partly decides */
  shares: Record<
    | 'bulbar_in_face'
    | 'bulbar_in_neck'
    | 'junction_in_neck'
    | 'shock_in_brain'
    | 'position_of_deep'
    | 'trunk_level_found'
    | 'trunk_level_missed'
    | 'axons_under_block'
    | 'recruitment_alone'
    | 'myopathic_otherwise',
    Valued
  >
  recording: {
    /** how much the silence of a report about a thing counts, against its being denied */
    unmentioned: Valued
    swept: Valued
    /** how much each of two sides counts on which the same is found */
    alike_sides: Valued
    /** how much what only the story tells counts, against what was stated as a fact */
    story: Valued
    /** words beside a result that say how marked it is, by what they leave of one that an illness caused and of one that is there anyway */
    qualified: Record<'marked' | 'slight', Qualified>
    /** difference of circumference between the legs that counts as wasting, in centimetres */
    circumference: Valued
    /** grades that an old weakness leaves; the others are not expected */
    old_weakness: Record<'3' | '4', number> & Origin
    /** the share by which a duration may pass the end of its phase, and how likely it is then and beyond */
    phase_tolerance: Record<'by' | 'within' | 'beyond', number> & Origin
    /** findings of which one that is told brings the others along: how often these are told too when there, and how often denied when not */
    told_together: { groups: Record<string, string[]>; told: number; denied: number } & Origin
    /**
     * What is told unasked: findings, or beginnings of them that end in a point, some values of others, and symptoms, save some, that at most
     * this share of people has anyway; how often it is told when present, and how often denied when absent
     */
    told_unasked: {
      findings: string[]
      values: Record<string, string[]>
      except: string[]
      symptoms_rarer_than: number
      told: number
      denied: number
    } & Origin
  }
  /** how well each speed of onset goes with each time at which somebody is seen, up to a constant */
  tempo_by_phase: Record<Phase, Table> & Origin
  links: Link[]
  competitions: Competition[]
}

/** How often words as these stand beside a result that an illness caused, and beside one that is there anyway (0 to 1). */
export type Qualified = { caused: number; incidental: number; told_as: string[] } & Origin

/** What waiting costs: see `urgency.ts`. */
export type Decision = {
  /** harm of acting one or more levels later than the cause needs, by worst harm; index = steps too late */
  late: Record<Harm, { steps: number[] } & Origin>
  /** burden of each level when it was not needed */
  burden: Record<Urgency, number> & Origin
  /** what a minute, a step of discomfort or cost, and a day of waiting weigh against a short question (1) */
  asking: { minute: number; discomfort: number; cost: number; waiting_day: number } & Origin
  /** weights of what an answer may settle */
  settles: { urgency: number; cause: number; level: number } & Origin
  /** chance that somebody with one cause has a second one at the same time, which then is as likely as it is in anybody */
  second: Valued
  levels: Record<Urgency, { clinical: string; plain: string; do_now: string; see: string; come_back: string }>
}

/** In what order a person is asked, and what shares a page; ids are findings. */
export type InterviewPlan = {
  first: string[]
  /** a list is a page */
  complaint: string[][]
  /** always asked while an answer could still raise the level; a list is a page */
  alarms: string[][]
  /** yes/no findings that are asked side by side */
  together: string[][]
  /** findings that make no sense once all of `denied` were denied */
  moot: { findings: string[]; denied: string[] }[]
  not_asked: string[]
  on_a_page: number
}

/** A number of blood or spinal fluid as laboratories report it. `value x factor + plus` is in the finding's own unit; without a factor it is that unit. */
export type LaboratoryValue = {
  finding: string
  units: (Origin & {
    unit: string
    system: 'si' | 'conventional' | 'both' | 'other'
    factor?: number | undefined
    plus?: number | undefined
  })[]
  /** what healthy adults have, in the finding's own unit */
  reference: (Origin & { sex?: 'female' | 'male' | undefined; low?: number | undefined; high?: number | undefined })[]
}
/** A limit that holds from an age in years on. */
export type LimitFrom = Valued & { from: number }
/** Limits of one nerve; the youngest ages first. Amplitudes in `unit`, velocities in m/s, latencies in ms. */
export type ConductionLimits = {
  finding: string
  unit: 'mV' | 'µV'
  records: string
  above?: string | undefined
  amplitude: LimitFrom[]
  velocity?: LimitFrom[] | undefined
  latency?: LimitFrom[] | undefined
  side_loss?: Valued | undefined
  drop?: Valued | undefined
}
/** How a table of nerve conduction is read: shares of an amplitude or of a limit. */
export type NerveConduction = {
  /** what can have been measured, in the units of `ConductionLimits` */
  range: Record<'mV' | 'µV' | 'velocity' | 'latency', [number, number]>
  block: Valued
  block_needs: Valued
  much_slower: Valued
  much_later: Valued
  nerves: ConductionLimits[]
}

export type SourceEntry = { id: string; title: string; published: string; address: string; kind: string; read: string }

/** The few numbers set by looking at the whole benchmark; each is explained in docs/decisions/constants.md. */
export type Constants = {
  /** exponent on the prior chance of a cause: published cases over-represent what is rare */
  prior: number
  /** exponent on the likelihood: findings are never quite independent */
  evidence: number
  /** how much one cluster of findings shares its weight: 0 not at all, 1 counts once */
  cluster: number
  /** chance that any finding is wrong or wrongly recorded */
  slip: number
  /** prior chance that the cause is none of those known here */
  something_else: number
}
export type Knowledge = {
  version: string
  sources: SourceEntry[]
  causes: Cause[]
  findings: Finding[]
  rules: Rule[]
  selfTests?: SelfTest[]
  requests: Request[]
  anatomy: Anatomy
  observations: Observations
  decision: Decision
  interview: InterviewPlan
  constants: Constants
  laboratory: LaboratoryValue[]
  nerveConduction: NerveConduction
}

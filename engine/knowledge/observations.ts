import type { Origin, Table, Valued } from './parts.ts'
import type { Examiner, Kind, Phase, Setting } from './scales.ts'

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
  | 'worst_in_leg'
  | 'muscle_wastes'
  | 'support_power'
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
  /** the roots by which vibration and position of the toe enter the cord */
  toe_roots: Record<'L4' | 'L5' | 'S1', number> & Origin
  strength: { ceiling: Valued; spread: Valued; any_grade: Valued; noise: Record<Examiner, number> & Origin }
  reflex: {
    states: States<'intact' | 'broken' | 'raised' | 'shock'>
    half_at: Valued
    raised_half_at: Valued
    raised_by: ByPhase
    shock_by: ByPhase
  }
  plantar: { states: States<'intact' | 'upper' | 'no_toes'>; raised_half_at: Valued; by: ByPhase }
  tone: { states: States<'intact' | 'upper' | 'lower'>; raised_half_at: Valued; by: ByPhase; half_at: Valued }
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
    | 'near_total_from'
    | 'missed_in_near_total'
    | 'whole_leg_for_patch'
    | 'myopathic_otherwise',
    Valued
  >
  /** how many segments below the lesion (above it where negative) the level on the trunk is found, and in what share of those who have one */
  trunk_level_off: { shares: { from: number; to: number; p: number }[] } & Origin
  recording: {
    /** how much the silence of a report about a thing counts, against its being denied */
    unmentioned: Valued
    swept: Valued
    /** how much each of two sides counts on which the same is found */
    alike_sides: Valued
    /** how much what only the story tells counts, against what was stated as a fact */
    story: Valued
    /** by how much the log of a cause's chance rises with the cosine between a story and those told of the cause */
    likeness: Valued
    /** share of the results that are there anyway which whoever passes a report on tells */
    incidental_told: Valued
    /** words beside a result that say how marked it is, by what they leave of one that an illness caused and of one that is there anyway */
    qualified: Record<'marked' | 'slight', Qualified>
    /**
     * The side on which a scan shows a result: of some findings it weakens the same leg, of others the opposite one; how often a result
     * that an illness caused, and one that is there anyway, lies on the side that fits the weak leg, and on the other
     */
    lies: Record<'same' | 'opposite', string[]> & Record<'fits' | 'other', { caused: number; incidental: number }> & Origin
    /** difference of circumference between the legs that counts as wasting, in centimetres */
    circumference: Valued
    /** grades that an old weakness leaves; the others are not expected */
    old_weakness: Record<'3' | '4', number> & Origin
    /** the share by which a duration may pass the end of its phase, and how likely it is then and beyond */
    phase_tolerance: Record<'by' | 'within' | 'beyond', number> & Origin
    /** findings of which one that is told brings the others along: how often these are told too when there, and how often denied when not */
    told_together: { groups: Record<string, string[]>; told: number; denied: number } & Origin
    /** findings of which who tells of one side tells of the other too: how often when it is there, and how often it is denied when not */
    told_of_both_sides: { findings: string[]; told: number; denied: number } & Origin
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
    /**
     * Findings, or beginnings of them that end in a point, that are told the more surely the more they belong to the picture: what a cause
     * shows with chance p is told, where it is there, with chance told x p^power
     */
    told_as_leading: { findings: string[]; except: string[] } & Leading & Origin
  }
  /** how well each speed of onset goes with each time at which somebody is seen, up to a constant */
  tempo_by_phase: Record<Phase, Table> & Origin
  links: Link[]
  competitions: Competition[]
}

/** How surely what leads the picture is told: `told` (0 to 1) where it is always there, and how fast it falls off where it is not. */
export type Leading = { told: number; power: number }
/** How often words as these stand beside a result that an illness caused, and beside one that is there anyway (0 to 1). */
export type Qualified = { caused: number; incidental: number; told_as: string[] } & Origin

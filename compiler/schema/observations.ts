import { z } from 'zod'
import { byKind, byPhase, id, numbers, origin, probability, states, table, value } from './parts.ts'

const quantities = z.record(z.string(), z.number().min(0))
const examiner = z.enum(['self', 'generalist', 'specialist'])
const share = z.number().gt(0).max(1)
const sideShare = z.strictObject({ caused: share, incidental: share })
const qualified = z.strictObject({ caused: share, incidental: share, told_as: z.array(z.string()).min(1), ...origin })

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
    'worst_in_leg',
    'muscle_wastes',
    'support_power',
    'tract_below_L3',
    'length_power',
    'reflex_in_diffuse',
    'feeling_in_diffuse',
    'stocking_on_one_foot',
    'stocking_otherwise',
    'saddle_in_diffuse',
    'saddle_in_tract',
    'saddle_in_brain',
  ),
  arm_lower: numbers('C5', 'C6', 'C7', 'C8', 'T1'),
  toe_roots: numbers('L4', 'L5', 'S1'),
  strength: z.strictObject({ ceiling: value, spread: value, any_grade: value, noise: numbers('self', 'generalist', 'specialist') }),
  reflex: z.strictObject({
    states: states('intact', 'broken', 'raised', 'shock'),
    half_at: value,
    raised_half_at: value,
    raised_by: byPhase,
    shock_by: byPhase,
  }),
  plantar: z.strictObject({ states: states('intact', 'upper', 'no_toes'), raised_half_at: value, by: byPhase }),
  tone: z.strictObject({ states: states('intact', 'upper', 'lower'), raised_half_at: value, by: byPhase, half_at: value }),
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
    near_total_from: value,
    missed_in_near_total: value,
    whole_leg_for_patch: value,
    myopathic_otherwise: value,
  }),
  trunk_level_off: z.strictObject({
    shares: z.array(z.strictObject({ from: z.int(), to: z.int(), p: z.number().gt(0).lt(1) })).min(1),
    ...origin,
  }),
  recording: z.strictObject({
    unmentioned: value,
    alike_sides: value,
    swept: value,
    story: value,
    incidental_told: value,
    qualified: z.strictObject({ marked: qualified, slight: qualified }),
    lies: z.strictObject({ same: z.array(id).min(1), opposite: z.array(id).min(1), fits: sideShare, other: sideShare, ...origin }),
    circumference: value,
    old_weakness: numbers('3', '4'),
    phase_tolerance: numbers('by', 'within', 'beyond'),
    told_together: z.strictObject({
      groups: z.record(z.string(), z.array(z.string()).min(1)),
      told: z.number().gt(0).lt(1),
      denied: z.number().gt(0).lt(1),
      ...origin,
    }),
    told_of_both_sides: z.strictObject({
      findings: z.array(id).min(1),
      told: z.number().gt(0).lt(1),
      denied: z.number().gt(0).lt(1),
      ...origin,
    }),
    told_unasked: z.strictObject({
      findings: z.array(z.string()).min(1),
      values: z.record(id, z.array(z.string()).min(1)),
      except: z.array(id),
      symptoms_rarer_than: z.number().min(0).lt(1),
      told: z.number().gt(0).lt(1),
      denied: z.number().gt(0).lt(1),
      ...origin,
    }),
    told_as_leading: z.strictObject({
      findings: z.array(z.string()).min(1),
      except: z.array(id),
      told: z.number().min(0).lt(1),
      power: z.number().min(0),
      ...origin,
    }),
  }),
  tempo_by_phase: z.strictObject({ minutes: table, days: table, weeks: table, months: table, ...origin }),
  links: z.array(
    z.strictObject({ finding: z.string(), from: quantities, half_at: z.number().gt(0), phases: byPhase.optional(), ...origin }),
  ),
  competitions: z.array(
    z.strictObject({ finding: id, scores: z.record(z.string(), z.strictObject({ base: z.number(), from: quantities })), ...origin }),
  ),
})

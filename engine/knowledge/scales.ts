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
/** The band, as an index, of whoever's age is not known, and to which rates by age are compared. */
export const MIDDLE_AGE = AGE_BANDS.indexOf('40-64')
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

import { type Level, MOVEMENTS, type Movement, type Tracts } from '../../engine/index.ts'

// What any anatomy book holds, in the words of knowledge/anatomy; the laws in anatomy.ts hold the data to it.

/** Where along the leg (0 hip, 1 toes) lies what leaves each nerve: the thigh up to the knee, the calf and shin, the foot. */
export const REACH: readonly [RegExp, number, number][] = [
  [
    /^(lumbar_plexus|sacral_plexus|superior_gluteal|inferior_gluteal|pudendal|iliohypogastric|ilioinguinal|genitofemoral|femoral@pelvis)/,
    0,
    0.2,
  ],
  [/^(femoral@inguinal|obturator|lateral_femoral|posterior_femoral|sciatic)/, 0.04, 0.45],
  [/^saphenous/, 0.35, 0.85],
  [/^(common_peroneal|tibial@popliteal|sural|superficial_peroneal|deep_peroneal@leg)/, 0.5, 0.93],
  [/^(deep_peroneal@ankle|tibial@tarsal_tunnel)/, 0.94, 1],
]
/** Which part of the leg a muscle fills that leaves its nerve there. */
export const FILLS: readonly [RegExp, string][] = [
  [/^(superior|inferior)_gluteal/, 'buttock'],
  [/^(femoral@inguinal|obturator|sciatic)/, 'thigh'],
  [/^(deep_peroneal@leg|superficial_peroneal)/, 'shin'],
  [/^tibial@popliteal/, 'calf'],
  [/^(deep_peroneal@ankle|tibial@tarsal_tunnel)/, 'foot'],
]

/** What each movement cannot do without (any table of muscle actions). */
export const MOVERS: Record<Movement, readonly string[]> = {
  hip_flexion: ['psoas', 'iliacus', 'rectus_femoris', 'sartorius', 'pectineus', 'tensor_fasciae_latae'],
  hip_extension: ['gluteus_maximus', 'biceps_femoris_long', 'semitendinosus', 'semimembranosus', 'adductor_magnus_ischial'],
  hip_abduction: ['gluteus_medius', 'gluteus_minimus', 'tensor_fasciae_latae'],
  hip_adduction: ['adductor_longus', 'adductor_magnus', 'gracilis', 'pectineus'],
  knee_extension: ['vasti', 'rectus_femoris'],
  knee_flexion: [
    'biceps_femoris_long',
    'biceps_femoris_short',
    'semitendinosus',
    'semimembranosus',
    'gastrocnemius',
    'gracilis',
    'sartorius',
    'popliteus',
  ],
  ankle_dorsiflexion: ['tibialis_anterior', 'extensor_digitorum_longus', 'extensor_hallucis_longus'],
  ankle_plantarflexion: [
    'gastrocnemius',
    'soleus',
    'tibialis_posterior',
    'flexor_hallucis_longus',
    'flexor_digitorum_longus',
    'peroneus_longus',
  ],
  ankle_inversion: ['tibialis_posterior', 'tibialis_anterior'],
  ankle_eversion: ['peroneus_longus', 'peroneus_brevis'],
  great_toe_extension: ['extensor_hallucis_longus', 'extensor_digitorum_brevis'],
  toe_flexion: ['flexor_digitorum_longus', 'flexor_hallucis_longus', 'abductor_hallucis'],
}

export const LEVEL_OF: readonly [RegExp, Level][] = [
  [/^(cortex@|hemisphere)/, 'cerebral_cortex'],
  [/^(corona_radiata|internal_capsule|thalamus|basal_ganglia|white_matter|nigrostriatal_pathway)/, 'subcortical'],
  [/^(midbrain|pons|medulla)/, 'brainstem'],
  [/^corticospinal_tract/, 'thoracic_cord'],
  [/^conus/, 'lumbar_cord_or_conus'],
  [/^cauda_equina/, 'cauda_equina'],
  [/@(anterior_horn|motor_nuclei)/, 'anterior_horn'],
  [/^sciatic@/, 'peripheral_nerve'],
  [/^(motor_)?nerves@/, 'many_nerves'],
  [/^junction@/, 'neuromuscular_junction'],
  [/^function/, 'no_structural_lesion'],
  [/(artery|arteries|aorta|veins)$/, 'artery_or_vein'],
  [/(_joint|_bones?|knee_ligaments|knee_menisci|proximal_femur|tibia|vertebra)$/, 'bone_or_joint'],
]
/** Muscles by the compartment or group that holds them. */
export const HOLDS: Record<string, readonly string[]> = {
  quadriceps: ['vasti', 'rectus_femoris'],
  hamstrings: ['biceps_femoris_long', 'biceps_femoris_short', 'semitendinosus', 'semimembranosus'],
  adductors: ['adductor_longus', 'adductor_magnus', 'gracilis', 'pectineus', 'adductor_magnus_ischial'],
  gluteal_muscles: ['gluteus_maximus', 'gluteus_medius', 'gluteus_minimus'],
  iliopsoas_muscle: ['psoas', 'iliacus'],
  calf: ['gastrocnemius', 'soleus'],
  shin_muscles: ['tibialis_anterior', 'extensor_digitorum_longus', 'extensor_hallucis_longus'],
  anterior_leg_compartment: ['tibialis_anterior', 'extensor_digitorum_longus', 'extensor_hallucis_longus'],
  posterior_leg_compartment: ['gastrocnemius', 'soleus', 'tibialis_posterior', 'flexor_digitorum_longus', 'flexor_hallucis_longus'],
  thigh_compartment: ['vasti', 'rectus_femoris', 'sartorius'],
}
export const FOOT = [
  'ankle_dorsiflexion',
  'ankle_plantarflexion',
  'ankle_inversion',
  'ankle_eversion',
  'great_toe_extension',
  'toe_flexion',
] as const
export const HIP = ['hip_flexion', 'hip_extension', 'hip_abduction', 'hip_adduction'] as const
/** Movements that a place which fails must hinder. */
export const HINDERS: Record<string, readonly Movement[]> = {
  function: MOVEMENTS,
  'junction@limbs': MOVEMENTS,
  aorta: MOVEMENTS,
  iliac_artery: MOVEMENTS,
  femoral_artery: ['knee_extension', 'knee_flexion', ...FOOT],
  popliteal_artery: FOOT,
  leg_arteries: FOOT,
  deep_veins: ['ankle_plantarflexion', 'ankle_dorsiflexion'],
  hip_joint: HIP,
  proximal_femur: HIP,
  pelvis_bone: HIP,
  knee_joint: ['knee_extension', 'knee_flexion'],
  knee_ligaments: ['knee_extension', 'knee_flexion'],
  knee_menisci: ['knee_extension', 'knee_flexion'],
  ankle_joint: ['ankle_dorsiflexion', 'ankle_plantarflexion', 'ankle_inversion', 'ankle_eversion'],
  tibia: ['ankle_dorsiflexion', 'ankle_plantarflexion'],
  foot_bones: ['ankle_plantarflexion'],
  achilles_tendon: ['ankle_plantarflexion'],
  quadriceps_tendon: ['knee_extension'],
  patellar_tendon: ['knee_extension'],
  gluteal_tendons: ['hip_abduction'],
  hamstring_tendon: ['knee_flexion', 'hip_extension'],
  vertebra: ['hip_flexion'],
}

export const ARTERIES = ['aorta', 'iliac_artery', 'femoral_artery', 'popliteal_artery', 'leg_arteries']

/** What each cross-section of the cord loses on the side of the lesion and on the other: 1 lost, 0 kept, ½ in part. */
type Loss = Record<keyof Tracts, 0 | 0.5 | 1>
export const CORD: Record<string, { same: Loss; other: Loss }> = (() => {
  const all = (
    corticospinal: Loss[keyof Loss],
    dorsal_column: Loss[keyof Loss],
    spinothalamic: Loss[keyof Loss],
    anterior_horn: Loss[keyof Loss],
  ): Loss => ({
    corticospinal,
    dorsal_column,
    spinothalamic,
    anterior_horn,
  })
  const alike = (loss: Loss) => ({ same: loss, other: loss })
  return {
    cord: alike(all(1, 1, 1, 1)),
    half_cord: { same: all(1, 1, 0, 1), other: all(0, 0, 1, 0) },
    anterior_cord: alike(all(1, 0, 1, 1)),
    posterior_cord: alike(all(0, 1, 0, 0)),
    central_cord: alike(all(0.5, 0, 0.5, 1)),
  }
})()

import type { Level } from '../../../engine/index.ts'
import type { Region } from './practise-view.ts'

const REGION: Record<Level, Region> = {
  cerebral_cortex: 'brain',
  subcortical: 'brain',
  brainstem: 'brain',
  cervical_cord: 'cord',
  thoracic_cord: 'cord',
  lumbar_cord_or_conus: 'cord',
  anterior_horn: 'cord',
  cauda_equina: 'roots',
  nerve_root: 'roots',
  plexus: 'roots',
  peripheral_nerve: 'nerves',
  many_nerves: 'nerves',
  neuromuscular_junction: 'muscle',
  muscle_or_tendon: 'muscle',
  bone_or_joint: 'frame',
  artery_or_vein: 'frame',
  no_structural_lesion: 'function',
}

/** The part of the body that a level belongs to. */
export const regionOf = (level: Level): Region => REGION[level]

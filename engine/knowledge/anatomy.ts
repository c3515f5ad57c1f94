import type { Names, Origin, Table } from './parts.ts'
import type { Level, Movement } from './scales.ts'

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
  /** touch and pin */
  feeling: Reach
  /** loss of vibration and position in the leg; without it a share of the loss of touch and pin (coupling.deep_in_brain) */
  deep?: number | undefined
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
  /** jerks that are no longer set off there though their arc is whole, because the hammer strikes a torn tendon */
  jerks?: Partial<Record<'knee' | 'ankle', number>> | undefined
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

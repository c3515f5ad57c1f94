import type { Term } from '../../worker/clinician/protocol.ts'
import { w } from '../words.ts'
import { Grid } from './grid.tsx'
import type { Section } from './section.ts'

/** Where a sign stands on the sheet; a sign that is named nowhere stands at the end. */
const GROUPS = {
  nerve: [
    'straight_leg_raise',
    'crossed_straight_leg_raise',
    'femoral_stretch',
    'tinel_fibular_head',
    'thickened_nerve',
    'anal_tone_reduced',
    'spinal_tenderness',
  ],
  muscle: [
    'wasting_thigh',
    'wasting_calf',
    'wasting_shin',
    'wasting_foot',
    'wasting_arm_or_hand',
    'fasciculations_leg',
    'fasciculations_elsewhere',
    'tongue_wasting_or_fasciculation',
    'fatigable_on_testing',
    'ptosis',
    'ophthalmoplegia',
    'muscle_tenderness',
  ],
  central: [
    'pronator_drift',
    'hoffmann',
    'jaw_jerk_brisk',
    'aphasia_or_dysarthria',
    'neglect',
    'visual_field_defect',
    'gaze_deviation',
    'limb_ataxia',
    'romberg',
    'parkinsonism',
    'dysautonomia',
  ],
  consistency: ['hoover', 'giveway_or_inconsistent', 'trendelenburg'],
  vessel: [
    'pulses_absent',
    'slow_capillary_refill',
    'cold_limb',
    'tense_compartment',
    'limb_swelling',
    'bruising',
    'skin_ulcer',
    'rash_or_vesicles',
  ],
  joint: [
    'hip_movement_pain',
    'shortened_rotated_leg',
    'knee_effusion_or_instability',
    'extensor_lag',
    'palpable_gap',
    'thompson',
    'limited_joint_movement',
    'pes_cavus',
  ],
} as const
type Group = keyof typeof GROUPS | 'other'
const PLACED = Object.values(GROUPS)
  .flat()
  .map((sign) => `sign.${sign}`)

/** Special signs: present, absent or not examined. */
export function Signs({ bench, terms, set, predicted }: Section) {
  const signs = [...terms.values()].filter((t) => t.id.startsWith('sign.') && t.kind === 'boolean')
  const rest = signs.filter((t) => !PLACED.includes(t.id))
  const groups: [Group, Term[]][] = [
    ...Object.entries(GROUPS).map(([group, ids]): [Group, Term[]] => [
      group as Group,
      ids.flatMap((sign) => signs.filter((t) => t.id === `sign.${sign}`)),
    ]),
    ['other', rest],
  ]
  return (
    <section class="sheet-part wide" aria-labelledby="signs">
      <h2 id="signs">{w('examine.signs')}</h2>
      <div class="sign-groups">
        {groups
          .filter(([, of]) => of.length > 0)
          .map(([group, of]) => (
            <div key={group}>
              <h3>{w(`examine.signs_${group}`)}</h3>
              <Grid
                bench={bench}
                set={set}
                predicted={predicted}
                label={w(`examine.signs_${group}`)}
                rows={of.map((term) => ({ term }))}
                others={w('examine.others_absent')}
              />
            </div>
          ))}
      </div>
    </section>
  )
}

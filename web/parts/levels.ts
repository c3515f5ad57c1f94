import type { Urgency } from '../../engine/index.ts'

/** How soon, from least to most pressing. */
export const URGENCY_ORDER: readonly Urgency[] = ['self_care', 'routine', 'urgent', 'same_day', 'emergency', 'ambulance']
/** Which of three tones a level is shown in. */
export const toneOf = (level: Urgency): 'calm' | 'today' | 'pressing' =>
  level === 'ambulance' || level === 'emergency' ? 'pressing' : level === 'same_day' || level === 'urgent' ? 'today' : 'calm'

import type { Urgency } from '../../engine/index.ts'

/** How soon, from least to most pressing. */
export const URGENCY_ORDER: readonly Urgency[] = ['self_care', 'routine', 'urgent', 'same_day', 'emergency', 'ambulance']
/** Help is wanted now: the numbers to call are on the screen. */
export const isPressing = (level: Urgency): boolean => level === 'ambulance' || level === 'emergency'
/** Which of three tones a level is shown in. */
export const toneOf = (level: Urgency): 'calm' | 'today' | 'pressing' =>
  isPressing(level) ? 'pressing' : level === 'same_day' || level === 'urgent' ? 'today' : 'calm'

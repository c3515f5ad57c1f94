import type { Station } from '../../worker/protocol.ts'

/** Under what name the message files say what a station does: as its level does, but for a nerve that only feels. */
export const stationDoes = ({ level, track }: Pick<Station, 'level' | 'track'>): `does.${Station['level'] | 'feeling_nerve'}` =>
  level === 'peripheral_nerve' && track === 'feeling' ? 'does.feeling_nerve' : `does.${level}`

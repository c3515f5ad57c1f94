import type { Station } from '../../worker/protocol.ts'
import { t } from '../words.ts'

/** A station's plain name: levels are named in the message files, nerves and roots in the knowledge. */
export const stationName = (s: Station): string => s.name || t(`level.${s.level}` as 'level.plexus')

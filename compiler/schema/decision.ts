import { z } from 'zod'
import { URGENCIES } from '../../engine/knowledge.ts'
import { numbers, origin, value } from './parts.ts'

const late = z.strictObject({ steps: z.array(z.number().min(0)).length(6), ...origin })
const levelText = z.strictObject({ clinical: z.string(), plain: z.string(), do_now: z.string(), see: z.string(), come_back: z.string() })
export const Decision = z.strictObject({
  late: z.strictObject({ life: late, limb_or_paralysis: late, lasting_weakness: late, slower_recovery: late, none: late }),
  burden: numbers(...URGENCIES),
  asking: numbers('minute', 'discomfort', 'cost', 'waiting_day'),
  settles: numbers('urgency', 'cause', 'level'),
  second: value,
  levels: z.strictObject({
    self_care: levelText,
    routine: levelText,
    urgent: levelText,
    same_day: levelText,
    emergency: levelText,
    ambulance: levelText,
  }),
})

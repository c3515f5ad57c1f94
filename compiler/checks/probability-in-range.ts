import { type Check, error, fileOf } from './check.ts'
import { eachObject } from './entries.ts'

const isShare = (x: unknown) => typeof x === 'number' && x >= 0 && x <= 1
/** Settings whose numbers are shares of people or of a deficit; the others are grades, factors and powers. */
const SHARES = [
  'severity',
  'arm_lower',
  'reflex',
  'plantar',
  'tone',
  'sensation',
  'deep_sensation',
  'electromyography',
  'conduction',
  'uneven',
  'links',
]

export const probabilityInRange: Check = {
  name: 'probability-in-range',
  why: 'No share of people is below none or above all, and no rate is negative.',
  check: ({ written, knowledge }) => {
    const share = (at: string, x: unknown) =>
      x === undefined || isShare(x) ? [] : [error(at, `${x} is not a share between 0 and 1.`, 'Write a share: 37 % is 0.37.')]
    const rate = (at: string, numbers: object) =>
      Object.entries(numbers).flatMap(([name, x]) =>
        typeof x === 'number' && x < 0 ? [error(`${at}.${name}`, `${x} is below 0.`, 'A rate or a factor is 0 or more.')] : [],
      )
    const causes = written.causes.flatMap((c) => {
      const at = fileOf('causes', c)
      return [
        ...share(`${at} incidence.weak_leg_share`, c.incidence.weak_leg_share.value),
        ...share(`${at} recovery.good_recovery`, c.recovery.good_recovery.value),
        ...share(`${at} resolved`, c.resolved?.value),
        ...rate(`${at} incidence.per_100k_year`, c.incidence.per_100k_year),
        ...rate(`${at} incidence.age`, c.incidence.age),
        ...rate(`${at} incidence.sex`, c.incidence.sex),
        ...rate(`${at} settings`, c.settings),
        ...rate(`${at} recovery.weeks_to_half`, c.recovery.weeks_to_half),
        ...rate(`${at} recovery.weeks_to_best`, c.recovery.weeks_to_best),
      ]
    })
    const observations = Object.entries(knowledge.observations ?? {}).flatMap(([name, settings]) => {
      const issues: ReturnType<typeof share> = []
      if (!SHARES.includes(name)) return issues
      eachObject(settings, (object, path) => {
        for (const [key, x] of Object.entries(object))
          if (typeof x === 'number') issues.push(...share(`observations ${[name, path, key].filter(Boolean).join('.')}`, x))
      })
      return issues
    })
    return [...causes, ...observations]
  },
}

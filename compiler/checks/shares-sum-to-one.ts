import { type Check, error, fileOf } from './check.ts'

const NEAR = 0.011
const sum = (table: object) => Object.values(table).reduce<number>((all, share) => all + (share as number), 0)

export const sharesSumToOne: Check = {
  name: 'shares-sum-to-one',
  why: 'What a muscle, a movement or a test area is made of is the whole of it.',
  check: ({ written: w }) => {
    const issue = (at: string, whole: number) =>
      Math.abs(whole - 1) <= NEAR
        ? []
        : [error(at, `The shares sum to ${Number(whole.toFixed(3))}, not 1.`, 'Share out what is missing or too much.')]
    const areas = new Map<string, number>()
    for (const patch of w.skin)
      for (const [kind, shares] of [['tests', patch.tests] as const, ['territories', patch.territories] as const])
        for (const [area, share] of Object.entries(shares)) areas.set(`${kind}.${area}`, (areas.get(`${kind}.${area}`) ?? 0) + share)
    return [
      // A needle in the paraspinals samples one level at a time, so their shares are not parts of one whole.
      ...w.muscles.filter((m) => m.leaves !== 'dorsal_ramus').flatMap((m) => issue(`${fileOf('muscles', m)} roots`, sum(m.roots))),
      ...w.movements.flatMap((m) => issue(`${fileOf('movements', m)} muscles`, sum(m.muscles))),
      ...w.skin.flatMap((s) => issue(`${fileOf('skin', s)} roots`, sum(s.roots))),
      ...w.arcs.flatMap((a) => issue(`${fileOf('arcs', a)} roots`, sum(a.roots))),
      ...[...areas].flatMap(([area, whole]) => issue(`anatomy/skin ${area}`, whole)),
    ]
  },
}

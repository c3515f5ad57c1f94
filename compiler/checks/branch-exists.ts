import { type Check, error, fileOf } from './check.ts'

export const branchExists: Check = {
  name: 'branch-exists',
  why: 'A muscle or patch of skin hangs on a branch that is there, or no lesion reaches it.',
  check: ({ written: w }) => {
    const stations = new Set([
      ...w.plexus.map((p) => p.id),
      ...w.nerves.flatMap((n) => [n.id, ...n.stations.map((s) => `${n.id}@${s.id}`)]),
      'dorsal_ramus',
    ])
    const muscles = new Set(w.muscles.map((m) => m.id))
    const branch = (at: string, id: string) =>
      stations.has(id) ? [] : [error(at, `No branch is called ${id}.`, 'Name a plexus or a nerve@station of anatomy/nerves.')]
    const muscle = (at: string, ids: object | undefined) =>
      Object.keys(ids ?? {})
        .filter((id) => !muscles.has(id))
        .map((id) => error(at, `No muscle is called ${id}.`, 'See anatomy/muscles.'))
    return [
      ...(['muscles', 'skin', 'arcs'] as const).flatMap((kind) => w[kind].flatMap((x) => branch(`${fileOf(kind, x)} leaves`, x.leaves))),
      ...w.nerves.flatMap((n) => branch(`${fileOf('nerves', n)} from`, n.from)),
      ...w.plexus.flatMap((p) => Object.keys(p.via).flatMap((part) => branch(`${fileOf('plexus', p)} via`, part))),
      ...w.movements.flatMap((m) => muscle(`${fileOf('movements', m)} muscles`, m.muscles)),
      ...w.places.flatMap((p) => muscle(`${fileOf('places', p)} muscles`, p.muscles)),
    ]
  },
}

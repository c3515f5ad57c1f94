import { type Check, fileOf, warning } from './check.ts'

export const clusterShared: Check = {
  name: 'cluster-shared',
  why: 'A cluster is findings that say the same thing, clues among them; one alone is mostly a misspelt name.',
  check: ({ written: { findings, clues } }) => {
    const members = [
      ...findings.map((f) => ({ id: f.id, cluster: f.cluster, at: fileOf('findings', f) })),
      ...clues.map((c) => ({ id: c.id, cluster: c.cluster, at: fileOf('clues', c) })),
    ]
    return [...Map.groupBy(members, (m) => m.cluster)].flatMap(([cluster, [only, ...more]]) =>
      cluster === undefined || more.length > 0
        ? []
        : [
            warning(
              `${only!.at} cluster`,
              `Only ${only!.id} is in the cluster ${cluster}.`,
              'Leave `cluster` out, or give its partners the same name.',
            ),
          ],
    )
  },
}

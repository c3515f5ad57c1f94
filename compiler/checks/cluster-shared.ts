import { type Check, fileOf, warning } from './check.ts'

export const clusterShared: Check = {
  name: 'cluster-shared',
  why: 'A cluster is findings that say the same thing; one alone is mostly a misspelt name.',
  check: ({ written: { findings } }) =>
    [...Map.groupBy(findings, (f) => f.cluster)].flatMap(([cluster, [only, ...more]]) =>
      cluster === undefined || more.length > 0
        ? []
        : [
            warning(
              `${fileOf('findings', only!)} cluster`,
              `Only ${only!.id} is in the cluster ${cluster}.`,
              'Leave `cluster` out, or give its partners the same name.',
            ),
          ],
    ),
}

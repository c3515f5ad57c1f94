import { type Check, error } from './check.ts'

/** Findings that come of a row of numbers; the others of `ncs.` are choices. */
const MEASURED = /^ncs\..*_(motor|sensory)$/

export const conductionLimits: Check = {
  name: 'conduction-limits',
  why: 'A nerve without limits is measured for nothing.',
  check: ({ written: { findings }, knowledge: { nerveConduction } }) => {
    if (!nerveConduction) return []
    const known = new Map(findings.filter((f) => MEASURED.test(f.id)).map((f) => [f.id, f]))
    const limited = new Set(nerveConduction.nerves.map((n) => n.finding))
    return [
      ...[...known.keys()]
        .filter((id) => !limited.has(id))
        .map((id) => error(`nerve_conduction ${id}`, 'No limits for this nerve.', 'Add it to observations/nerve-conduction.yaml.')),
      ...nerveConduction.nerves.flatMap(({ finding, above, unit }) => {
        const at = `nerve_conduction ${finding}`
        const f = known.get(finding)
        if (!f) return [error(at, 'No finding of nerve conduction has this id.', 'Name one that ends in _motor or _sensory.')]
        const motor = f.values?.includes('low_amplitude') === true
        return motor === (above !== undefined) && motor === (unit === 'mV')
          ? []
          : [
              error(
                at,
                'Motor nerves are measured in mV and a second time above a place; sensory nerves in µV, once.',
                'Mend `unit` and `above`.',
              ),
            ]
      }),
    ]
  },
}

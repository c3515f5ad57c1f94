import { type Check, error } from './check.ts'

/** The same unit, written with or without the Greek letter. */
const plainUnit = (unit: string) => unit.replaceAll('µ', 'u').replace(/^per /, '/')

export const laboratoryReports: Check = {
  name: 'laboratory-reports',
  why: 'A number read in the wrong unit is a wrong number.',
  check: ({ written: { findings }, knowledge: { laboratory = [] } }) => {
    const numbers = new Map(findings.filter((f) => f.kind === 'number').map((f) => [f.id, f]))
    const reported = new Set(laboratory.map((l) => l.finding))
    const silent = [...numbers.keys()]
      .filter((id) => /^(lab|csf)\./.test(id) && !reported.has(id))
      .map((id) => error(`laboratory ${id}`, 'Nothing says in which units it is reported.', 'Add it to observations/laboratory.yaml.'))
    const wrong = laboratory.flatMap(({ finding, units, reference }) => {
      const at = `laboratory ${finding}`
      const own = units.filter((u) => u.factor === undefined)
      const names = units.map((u) => u.unit)
      const f = numbers.get(finding)
      return [
        ...(f ? [] : [error(at, 'There is no such number among the findings.', 'Name a finding of kind number.')]),
        ...(own.length === 1 && (!f?.unit || plainUnit(own[0]!.unit) === plainUnit(f.unit))
          ? []
          : [
              error(
                `${at} units`,
                `Exactly one unit has no factor: that of the finding${f?.unit ? `, ${f.unit}` : ''}.`,
                'Give the others a factor.',
              ),
            ]),
        ...(new Set(names).size === names.length ? [] : [error(`${at} units`, 'A unit is named twice.', 'Keep one.')]),
        ...(['si', 'conventional'] as const)
          .filter((system) => !units.some((u) => u.system === system || u.system === 'both'))
          .map((system) => error(`${at} units`, `No unit for the ${system} system.`, 'Add one, or write `both`.')),
        ...reference
          .filter((r) => (r.low ?? Number.NEGATIVE_INFINITY) >= (r.high ?? Number.POSITIVE_INFINITY))
          .map(() => error(`${at} reference`, 'The lower end is not below the upper.', 'Swap or correct them.')),
        ...reference
          .filter((r) => r.low === undefined && r.high === undefined)
          .map(() => error(`${at} reference`, 'A range with neither end.', 'Give `low`, `high` or both.')),
      ]
    })
    return [...silent, ...wrong]
  },
}

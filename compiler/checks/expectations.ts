import type { Expectation, Table } from '../../engine/knowledge.ts'
import { type Checked, fileOf } from './check.ts'

type PlacedTable = { at: string; finding: string; p: number | Table }

/** Every P(finding | ...) that is written anywhere: of causes, of the places they strike, and of people without any of them. */
export function expectationsIn({ written: { causes, findings } }: Pick<Checked, 'written'>): PlacedTable[] {
  const tablesOf = (at: string, finding: string, { p, other_side, phases }: Expectation): PlacedTable[] => [
    { at, finding, p },
    ...(other_side === undefined ? [] : [{ at: `${at}.other_side`, finding, p: other_side }]),
    ...Object.entries(phases ?? {}).map(([phase, q]) => ({ at: `${at}.phases.${phase}`, finding, p: q! })),
  ]
  const below = (at: string, entries: Record<string, Expectation> | undefined) =>
    Object.entries(entries ?? {}).flatMap(([id, e]) => tablesOf(`${at}.${id}`, id, e))
  return [
    ...causes.flatMap((c) => [
      ...below(`${fileOf('causes', c)} findings`, c.findings),
      ...c.strikes.flatMap((s, i) => below(`${fileOf('causes', c)} strikes.${i}.findings`, s.findings)),
    ]),
    ...findings.flatMap((f) => (f.background ? [{ at: `${fileOf('findings', f)} background`, finding: f.id, p: f.background.p }] : [])),
  ]
}

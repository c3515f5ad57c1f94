import type { ConductionLimits, LimitFrom, Model, NerveConduction, Valued } from '../../../engine/index.ts'
import { capital } from '../names.ts'
import { basisOf } from './basis.ts'
import type { ConductionView, LimitView, MeasuredRow, NerveView, Reading, Remark } from './tests-view.ts'

/** The limit that holds at an age in years; undefined below the youngest or where the age is not known. */
const limitAt = (limits: readonly LimitFrom[] | undefined, age: number | undefined): LimitFrom | undefined =>
  age === undefined ? undefined : limits?.findLast((l) => age >= l.from)

/**
 * What one row amounts to, by the first of these that holds:
 * no response; an amplitude that falls above the suspected place by the criterion of block, where enough is left below it to tell;
 * velocity or latency in the range of demyelination; an amplitude below the limit for the age, or much below that of the other side;
 * velocity or latency beyond the limit; else normal. A sensory nerve is normal, reduced or absent: that it is slow is only remarked.
 * @param values values of the finding in the case format
 * @param other the same nerve on the other side, if it was measured
 * @param age years; without it, or below the youngest limit, only what needs no limit is decided
 */
function readRow(
  general: NerveConduction,
  nerve: ConductionLimits,
  values: readonly string[],
  row: MeasuredRow,
  other: MeasuredRow | undefined,
  age: number | undefined,
): Reading {
  const { finding, side, amplitude, velocity, latency, above } = row
  const motor = nerve.above !== undefined
  const low = limitAt(nerve.amplitude, age)
  const slow = limitAt(nerve.velocity, age)
  const late = limitAt(nerve.latency, age)
  const remarks: Remark[] = []
  const is = (by: Reading['by'], state: string | undefined, loss?: number): Reading => ({
    finding,
    side,
    by,
    ...(state ? { state } : {}),
    ...(loss === undefined ? {} : { loss }),
    remarks,
  })
  if (amplitude === 0) {
    if (low?.value === 0) remarks.push('absent_at_age')
    return is('absent', 'absent')
  }
  const fall = amplitude !== undefined && above !== undefined ? 1 - above / amplitude : undefined
  if (motor && fall !== undefined) {
    if (fall >= general.block.value) {
      const enough = amplitude! >= general.block_needs.value * (low?.value ?? 0)
      if (enough)
        return is(
          'block',
          values.find((v) => v.startsWith('conduction_block')),
          fall,
        )
      remarks.push('too_small')
    } else if (nerve.drop && fall > nerve.drop.value) remarks.push('drop')
  }
  const slower = velocity !== undefined && slow !== undefined && velocity < slow.value
  const later = latency !== undefined && late !== undefined && latency > late.value
  if (motor && slower && velocity <= slow.value * (1 - general.much_slower.value)) return is('much_slower', 'slowed')
  if (motor && later && latency >= late.value * (1 + general.much_later.value)) return is('much_later', 'slowed')
  const small = motor ? 'low_amplitude' : 'reduced'
  if (amplitude !== undefined && low && amplitude < low.value) return is('low', small)
  const lost = amplitude !== undefined && other?.amplitude ? 1 - amplitude / other.amplitude : undefined
  if (lost !== undefined && nerve.side_loss && lost > nerve.side_loss.value) return is('side', small, lost)
  if (motor && slower) return is('slower', 'slowed')
  if (motor && later) return is('later', 'slowed')
  if (slower) remarks.push('slower')
  if (later) remarks.push('later')
  if (amplitude === undefined) return is('incomplete', undefined)
  if (!low) return is(age === undefined ? 'no_age' : 'no_limits', undefined, fall)
  return is('normal', 'normal', fall)
}

/** The table of nerve conduction: its nerves with their limits at an age in years, and what each row amounts to. */
export function conductionOf(model: Model, { rows, age }: { rows: readonly MeasuredRow[]; age?: number }): ConductionView {
  const general = model.knowledge.nerveConduction
  const shown = (v: Valued): LimitView => ({ ...basisOf(model, v), value: v.value })
  const at = (limits: readonly LimitFrom[] | undefined) => {
    const limit = limitAt(limits, age)
    return limit && shown(limit)
  }
  const nerves = general.nerves.map((n): NerveView => {
    const finding = model.findings.get(n.finding)!
    const [amplitude, velocity, latency] = [at(n.amplitude), at(n.velocity), at(n.latency)]
    return {
      finding: n.finding,
      name: capital(finding.name.clinical),
      unit: n.unit,
      records: n.records,
      ...(n.above ? { above: n.above } : {}),
      ...(amplitude ? { amplitude } : {}),
      ...(velocity ? { velocity } : {}),
      ...(latency ? { latency } : {}),
      ...(n.side_loss ? { sideLoss: shown(n.side_loss) } : {}),
      ...(n.drop ? { drop: shown(n.drop) } : {}),
      states: finding.values ?? [],
    }
  })
  const readings = rows.flatMap((row) => {
    const nerve = general.nerves.find((n) => n.finding === row.finding)
    const values = model.findings.get(row.finding)?.values
    if (!nerve || !values) return []
    const other = rows.find((r) => r.finding === row.finding && r.side !== row.side)
    return [readRow(general, nerve, values, row, other, age)]
  })
  return {
    range: general.range,
    nerves,
    readings,
    criteria: {
      block: shown(general.block),
      blockNeeds: shown(general.block_needs),
      muchSlower: shown(general.much_slower),
      muchLater: shown(general.much_later),
    },
  }
}

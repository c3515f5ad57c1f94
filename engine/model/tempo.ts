import { type Cause, type Expectation, type Knowledge, PHASES, type Phase, type Table } from '../knowledge.ts'

const TEMPO = 'onset.tempo'
/** Rounds of fitting; the shares then agree to far below what anybody can know. */
const ROUNDS = 60

/**
 * Joint shares of how fast it came (`tempo`) and when people are seen (`seen`), each with its own sums, tied by how well each speed goes with
 * each time: what took months cannot be seen in its first week, and those seen after months are mostly those in whom it took months.
 * Iterative proportional fitting (Deming and Stephan 1940): the joint table nearest to `fits` with the given sums.
 * @returns P(tempo | phase), for the phases in which people are seen
 */
function tempoByPhase(tempo: Table, seen: Record<Phase, number>, fits: Record<Phase, Table>): Partial<Record<Phase, Table>> {
  const phases = PHASES.filter((p) => seen[p] > 0)
  const speeds = Object.keys(tempo).filter((t) => tempo[t]! > 0)
  const all = speeds.reduce((sum, t) => sum + tempo[t]!, 0)
  const joint = phases.map((p) => speeds.map((t) => fits[p][t] ?? 0))
  for (let round = 0; round < ROUNDS; round++) {
    speeds.forEach((t, j) => {
      const sum = joint.reduce((s, row) => s + row[j]!, 0)
      for (const row of joint) row[j]! *= sum > 0 ? tempo[t]! / all / sum : 0
    })
    phases.forEach((p, i) => {
      const sum = joint[i]!.reduce((a, b) => a + b, 0)
      for (let j = 0; j < speeds.length; j++) joint[i]![j]! *= sum > 0 ? seen[p] / sum : 0
    })
  }
  return Object.fromEntries(
    phases.map((p, i) => {
      const sum = joint[i]!.reduce((a, b) => a + b, 0)
      return [p, Object.fromEntries(speeds.map((t, j) => [t, sum > 0 ? joint[i]![j]! / sum : tempo[t]! / all]))]
    }),
  )
}

/** Every cause with its tempo by phase, where the knowledge gives only one tempo for all. */
export function withTempo(knowledge: Knowledge): Knowledge {
  const fits = knowledge.observations.tempo_by_phase
  const timed = (c: Cause, e: Expectation | undefined): Expectation | undefined =>
    e && typeof e.p !== 'number' && !e.phases ? { ...e, phases: tempoByPhase(e.p, c.seen_after, fits) } : e
  const withOne = (c: Cause, findings: Record<string, Expectation>): Record<string, Expectation> => {
    const own = timed(c, findings[TEMPO])
    return own ? { ...findings, [TEMPO]: own } : findings
  }
  return {
    ...knowledge,
    causes: knowledge.causes.map((c) => ({
      ...c,
      findings: withOne(c, c.findings),
      strikes: c.strikes.map((s) => (s.findings ? { ...s, findings: withOne(c, s.findings) } : s)),
    })),
  }
}

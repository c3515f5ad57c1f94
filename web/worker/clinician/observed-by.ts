import type { Finding, Model, Origin } from '../../../engine/index.ts'

/** What says how a lesion of the wiring shows in a finding: examiners' spread, states of what is whole and broken, links by count. */
export function observedBy(model: Model, { id, kind }: Finding): readonly Origin[] {
  const o = model.knowledge.observations
  const linked = [...o.links, ...o.competitions].filter((x) => x.finding === id || x.finding.startsWith(`${id}=`))
  if (linked.length > 0) return linked
  if (kind === 'grade') return [o.strength.noise, o.strength.spread]
  if (id === 'reflex.plantar') return [o.plantar.states, o.plantar.by]
  if (id.startsWith('reflex.')) return [o.reflex.states, o.reflex.half_at]
  if (id === 'tone.leg') return [o.tone.states, o.tone.half_at]
  if (/^(vibration|position)\./.test(id)) return [o.deep_sensation.states, o.deep_sensation.half_at]
  if (id.startsWith('sensation.')) return [o.sensation.states, o.sensation.half_at]
  if (id.startsWith('emg.')) return [o.electromyography.states, o.electromyography.fibrillates, o.electromyography.half_at]
  if (id.startsWith('ncs.')) return [o.conduction.motor, o.conduction.sensory, o.conduction.half_at]
  return []
}

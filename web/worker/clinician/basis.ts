import type { Model, Origin } from '../../../engine/index.ts'
import { sourcesOf } from '../names.ts'
import type { Basis } from './tests-view.ts'

/** What stands behind a number, for whoever opens it. Works that the reasoning of an estimate names by id are named in words. */
export function basisOf(model: Model, { source, where, basis }: Origin): Basis {
  const [found] = source ? sourcesOf(model, [source]) : []
  return {
    ...(found ? { source: found } : {}),
    ...(where ? { where } : {}),
    ...(basis !== undefined ? { estimate: inWords(model, basis.replace(/^estimate(: )?/, '')) } : {}),
  }
}
/** The same of several, each once. */
export function basesOf(model: Model, origins: readonly Origin[]): Basis[] {
  const bases = origins.map((o) => basisOf(model, o)).filter((b) => b.source || b.estimate !== undefined)
  return [...new Map(bases.map((b) => [JSON.stringify(b), b])).values()]
}

const published = new WeakMap<Model, ReadonlyMap<string, string>>()
function inWords(model: Model, text: string): string {
  const known = published.get(model) ?? new Map(model.knowledge.sources.map((s) => [s.id, s.published]))
  published.set(model, known)
  return text.replace(/\b[a-z0-9]+(?:-[a-z0-9]+)+\b/g, (id) => known.get(id) ?? id)
}

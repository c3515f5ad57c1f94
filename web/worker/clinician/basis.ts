import type { Model, Origin } from '../../../engine/index.ts'
import { sourcesOf } from '../names.ts'
import type { Basis } from './tests-view.ts'

/** What stands behind a number, for whoever opens it. */
export function basisOf(model: Model, { source, where, basis }: Origin): Basis {
  const [found] = source ? sourcesOf(model, [source]) : []
  return {
    ...(found ? { source: found } : {}),
    ...(where ? { where } : {}),
    ...(basis ? { estimate: basis.replace(/^estimate: /, '') } : {}),
  }
}

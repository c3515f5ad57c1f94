import { expect, test } from 'vitest'
import { AGE_BANDS, type AgeBand, buildModel, type Knowledge } from '../../engine/index.ts'
import { knowledge } from '../shared/knowledge.ts'

/** The table of a finding of which causes and wiring both speak, with how usual it is at one age put at nine in ten. */
const tableWith = (id: string, age?: AgeBand) => {
  const findings = knowledge.findings.map((f): Knowledge['findings'][number] =>
    f.id === id && age ? { ...f, background: { ...f.background!, by_age: { ...f.background!.by_age!, [age]: 0.9 } } } : f,
  )
  return buildModel({ ...knowledge, findings }).columns.get(id)!
}

test('where one table stands for all ages, it is that of the middle one', () => {
  const id = [...buildModel(knowledge).columns.values()].find(
    (c) => c.variants === 'one' && c.states.length === 2 && c.finding.background?.by_age && ['meeting', 'hypothesis'].includes(c.over),
  )!.key
  const usual = [...tableWith(id).classes.p]
  for (const age of AGE_BANDS) {
    const changed = [...tableWith(id, age).classes.p]
    if (age === '40-64') expect(changed).not.toEqual(usual)
    else expect(changed, `${id}, ${age}`).toEqual(usual)
  }
})

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { effectsOf, usualKind } from '../../engine/index.ts'
import { lesionOf } from '../../web/worker/clinician/lesion.ts'
import { usePhrases } from '../../web/worker/phrases.ts'
import { plainWiring } from '../../web/worker/wiring.ts'
import { model } from '../shared/model.ts'

const read = (path: string) => JSON.parse(readFileSync(join(import.meta.dirname, '../..', path), 'utf8'))
usePhrases(read('web/messages/en.json'))
const file = read('knowledge/cases/peroneal-slept-on-lounger-01.json')

describe('what a lesion at a station of the map would do in a case', () => {
  test('every station says what it carries, predicts or is struck by, and where on the wiring that is known from', () => {
    for (const { id, group } of plainWiring(model).stations) {
      const told = lesionOf(model, { file, station: id })
      expect(told.name, id).not.toBe('')
      expect(told.rows.length + told.causes.length, id).toBeGreaterThan(0)
      if (group === 'root' || group === 'nerve') expect(told.sources.length, id).toBeGreaterThan(0)
    }
  })
  test('what is weak after a complete lesion of a root, and was not examined, is named as such', () => {
    const coded = { ...file, findings: file.findings.filter((f: { id: string }) => f.id !== 'other') }
    const told = lesionOf(model, { file: coded, station: 'L5' })
    const kind = usualKind(model.wiring.sites.get('L5')!)
    const hurt = effectsOf(model, { sites: ['L5'], side: 'right', completeness: 1, kind, days: 21 })
    const examined = new Set((file.findings as { id: string }[]).map((f) => f.id))
    const abducts = hurt.find((f) => f.id === 'strength.hip_abduction' && f.side === 'right')!
    expect(abducts.expected as number).toBeLessThan(4)
    expect(examined.has('strength.hip_abduction')).toBe(false)
    expect(told.rows.some((r) => r.finding === 'strength.hip_abduction' && r.side === 'right' && r.found === undefined)).toBe(true)
    for (const row of told.rows.filter((r) => r.found === undefined)) expect(examined.has(row.finding), row.finding).toBe(false)
  })
})

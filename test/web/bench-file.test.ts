import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { BenchCase } from '../../web/clinician/bench-case.ts'
import { emptyCase, fileOf } from '../../web/clinician/bench-case.ts'
import { fromFile, savedFile, unreadableIn } from '../../web/clinician/cases/from-file.ts'
import { mended } from '../../web/clinician/cases/mended.ts'
import { localDay } from '../../web/clinician/local-day.ts'
import { openCase } from '../../web/worker/clinician/open.ts'
import { model } from '../shared/model.ts'

const made = { key: 'k', label: 'l', now: new Date('2026-11-28T12:00:00Z') }
const opened = (file: object) => openCase(model, { text: JSON.stringify(file) })
const laid = (file: object): BenchCase => {
  const { file: read, history } = opened(file)
  return fromFile({ file: read!, history }, made)
}

const side = fc.constantFrom('left' as const, 'right' as const)
const amount = fc.integer({ min: 0, max: 500 })
const day = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((d) => d.toISOString().slice(0, 10))
const entry = fc.record(
  { id: fc.constant('reflex.ankle'), side, value: fc.constant('absent'), date: day },
  { requiredKeys: ['id', 'side', 'value'] },
)
const benchCase: fc.Arbitrary<BenchCase> = fc
  .record({
    visit: day,
    told: fc.array(fc.record({ id: fc.constant('symptom.fever'), value: fc.boolean(), by: fc.constant('person' as const) }), {
      maxLength: 2,
    }),
    entries: fc.array(entry, { maxLength: 3 }),
    conduction: fc.array(
      fc.record(
        { finding: fc.constant('ncs.peroneal_motor'), side, amplitude: amount, velocity: amount, latency: amount, above: amount },
        { requiredKeys: ['finding', 'side'] },
      ),
      { maxLength: 2 },
    ),
    labs: fc.array(
      fc.record(
        { finding: fc.constant('lab.ck_u_l'), value: amount, unit: fc.constant('U/L'), date: day },
        { requiredKeys: ['finding', 'value', 'unit'] },
      ),
      { maxLength: 2 },
    ),
    texts: fc.dictionary(fc.constantFrom('letter', 'request.mri_lumbar', 'unread.age|'), fc.string()),
    plan: fc.option(fc.array(fc.constantFrom('mri_lumbar', 'nerve_conduction')), { nil: undefined }),
  })
  .map(({ visit, told, plan, ...sheet }) => {
    const bare = emptyCase(made.key, made.label, made.now)
    return { ...bare, visit, told, sheet: { ...bare.sheet, affected: 'left', ...sheet, ...(plan ? { plan } : {}) } }
  })

describe('a case of the bench, saved as a file', () => {
  test('comes back as it was, plan and all', () =>
    fc.assert(
      fc.property(benchCase, (c) => {
        const file = savedFile(c, fileOf(c))
        expect(unreadableIn(file)).toEqual([])
        const back = laid(file)
        expect({ visit: back.visit, told: back.told, sheet: back.sheet }).toEqual({ visit: c.visit, told: c.told, sheet: c.sheet })
      }),
    ))
  test('passes on what a newer bench keeps there', () => {
    const c = laid({ format: 'legwise-case/1', affected: 'left', findings: [], bench: { drawing: [1, 2], plan: ['mri_lumbar'] } })
    expect(savedFile(c, fileOf(c))['bench']).toMatchObject({ drawing: [1, 2], plan: ['mri_lumbar'] })
  })
})

const ANKLE = { id: 'reflex.ankle', side: 'left', value: 'absent' }
const BROKEN = {
  told: 7,
  visit: '2026-02-30',
  conduction: {},
  labs: [{ finding: 'lab.ck_u_l', value: 180, unit: 'U/L' }, { finding: 'lab.ck_u_l', value: '180', unit: 'U/L' }, 'x'],
  texts: { letter: 'Dear colleague', patient: 5 },
  plan: 'mri_lumbar',
}
const READ = {
  entries: [ANKLE],
  conduction: [],
  labs: [{ finding: 'lab.ck_u_l', value: 180, unit: 'U/L' }],
  texts: { letter: 'Dear colleague' },
}

describe('what of a file the bench cannot read', () => {
  const file = { format: 'legwise-case/1', affected: 'left', findings: [ANKLE], bench: BROKEN }
  test('is said by its place, and the rest is used', () => {
    expect(unreadableIn(file)).toEqual([
      { at: 'bench.told', part: 'told' },
      { at: 'bench.visit', part: 'visit' },
      { at: 'bench.conduction', part: 'conduction' },
      { at: 'bench.labs[1].value', part: 'labs' },
      { at: 'bench.labs[2]', part: 'labs' },
      { at: 'bench.texts.patient', part: 'texts' },
      { at: 'bench.plan', part: 'plan' },
    ])
    const { sheet, visit, told } = laid(file)
    expect({ visit, told }).toEqual({ visit: '2026-11-28', told: [] })
    expect(sheet).toEqual({ person: {}, affected: 'left', ...READ })
  })
  test.each([[null], [7], ['x'], [[]]])('bench as a whole: %j', (bench) => {
    expect(unreadableIn({ ...file, bench })).toEqual([{ at: 'bench', part: 'bench' }])
    expect(laid({ ...file, bench }).sheet.entries).toEqual([ANKLE])
  })
  test('a finding without a readable day keeps all else; one that the case format cannot read is left out', () => {
    const findings = [
      { ...ANKLE, date: 'last week', asked_by: 'nurse' },
      { ...ANKLE, side: 'up' },
    ]
    expect(unreadableIn({ ...file, findings, bench: {} })).toEqual([{ at: 'findings[0].date', part: 'findings' }])
    expect(opened({ ...file, findings }).issues.map((i) => i.at)).toContain('findings[1].side')
    expect(laid({ ...file, findings }).sheet.entries).toEqual([{ ...ANKLE, asked_by: 'nurse' }])
  })
  test('is left out of a case that was kept with it, too', () => {
    const bare = emptyCase('k', 'l', made.now)
    const { told, visit, ...parts } = BROKEN
    const kept = { ...bare, told, visit, sheet: { ...bare.sheet, ...parts, entries: [ANKLE, { ...ANKLE, side: 'up' }] } }
    const { sheet, ...rest } = mended(kept as unknown as BenchCase)
    expect(rest).toMatchObject({ told: [], visit: '2026-11-28', label: 'l' })
    expect(sheet).toEqual({ ...bare.sheet, ...READ })
  })
  test('is nothing in a case as the bench keeps it', () =>
    fc.assert(
      fc.property(benchCase, (c) => {
        expect(mended(c)).toEqual(c)
      }),
    ))
})

test.each([
  ['Los Angeles', '2026-11-28T01:30:00Z', 8 * 60, '2026-11-27'],
  ['Kathmandu', '2026-11-27T18:30:00Z', -(5 * 60 + 45), '2026-11-28'],
  ['Accra', '2026-11-28T23:59:59Z', 0, '2026-11-28'],
])('the day of the visit is that of where the device is: %s', (_, moment, offset, visit) => {
  const now = Object.assign(new Date(moment), { getTimezoneOffset: () => offset })
  expect(localDay(now)).toBe(visit)
  expect(emptyCase('k', 'l', now)).toMatchObject({ visit, changed: now.toISOString() })
})

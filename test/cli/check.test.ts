import { expect, test } from 'vitest'
import { exitOf } from '../../cli/exit.ts'
import { caseOf, fileOf, footDrop, legwise } from './run.ts'

const fine = fileOf('fine.json', footDrop)
const wrong = fileOf(
  'wrong.json',
  caseOf('wrong', [
    { id: 'symptom.saddel_numbness', value: true },
    { id: 'pain.severity', value: 14 },
    { id: 'reflex.ankle', value: 'absent' },
    { id: 'strength.ankle_dorsiflexion', side: 'left', value: 0 },
    { id: 'strength.ankle_dorsiflexion', side: 'left', value: 5 },
  ]),
)
const unusable = fileOf('unusable.json', { format: 'legwise-case/1', person: { age: -1 }, affected: 'middle', findings: [] })
const exits = (issues: ('error' | 'warning')[], assessed = true) =>
  exitOf(
    issues.map((level) => ({ level, at: '', what: '' })),
    assessed,
  )

test('the exit code says whether all was used, some was not, or nothing could be', () => {
  expect(exits([])).toBe(0)
  expect(exits(['warning'])).toBe(0)
  expect(exits(['warning', 'error'])).toBe(1)
  expect(exits(['error'], false)).toBe(2)
})
test('every fault is listed at once with its place and a way out', async () => {
  const { code, out, err } = await legwise(['check', fine, wrong, unusable])
  expect(code).toBe(1)
  expect(err).toBe('')
  const [first, second, third] = out.split(/^(?=\S*\.json: )/m)
  expect(first).toMatch(/fine\.json: fine/)
  expect(second).toMatch(/findings\[0\][\s\S]*Did you mean[\s\S]*saddle_numbness/)
  expect(second).toMatch(/findings\[1\]\.value[\s\S]*0 to 10/)
  expect(second).toMatch(/findings\[2\]\.side[\s\S]*"left"/)
  expect(second).toMatch(/findings\[3\], findings\[4\][\s\S]*Keep the one that is right/)
  expect(third).toMatch(/cannot be assessed[\s\S]*person\.age[\s\S]*affected/)
})
test('for programs: one line of JSON for each case, by file and line', async () => {
  const lines = `${JSON.stringify(footDrop)}\n{"format"\n`
  const { code, out } = await legwise(['check', '--json', '--ndjson', '-'], lines)
  expect(code).toBe(1)
  expect(
    out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)),
  ).toMatchObject([
    { file: 'standard input', line: 1, usable: true, issues: [] },
    { file: 'standard input', line: 2, usable: false, issues: [{ level: 'error', at: 'column 10' }] },
  ])
})

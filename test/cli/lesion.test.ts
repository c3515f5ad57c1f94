import { describe, expect, test } from 'vitest'
import { legwise } from './run.ts'

const json = async (...args: string[]) => JSON.parse((await legwise([...args, '--json'])).out)
const of = (findings: { id: string; side?: string }[], id: string, side?: string) => findings.find((f) => f.id === id && f.side === side)

describe('legwise lesion', () => {
  test('gives the findings of a lesion as JSON in the words of the case format', async () => {
    const { site, side, completeness, kind, days, findings } = await json('lesion', 'common_peroneal@fibular_neck', '--days', '40')
    expect({ site, side, completeness, kind, days }).toEqual({
      site: 'common_peroneal@fibular_neck',
      side: 'left',
      completeness: 0.95,
      kind: 'compressive',
      days: 40,
    })
    expect(of(findings, 'strength.ankle_dorsiflexion', 'left')).toMatchObject({ expected: expect.any(Number) })
    expect(of(findings, 'strength.ankle_dorsiflexion', 'left')).toHaveProperty('distribution.0')
    expect(of(findings, 'reflex.ankle', 'right')).toMatchObject({ expected: 'normal' })
    expect(of(findings, 'difficulty.lifting_foot', 'left')).toMatchObject({ expected: true })
  })
  test('prints a page that says on which side the body suffers', async () => {
    const { out, code } = await legwise(['lesion', 'cortex@anterior_cerebral', '--side', 'right'])
    expect(code).toBe(0)
    expect(out).toMatch(/on the right/)
    expect(out).toMatch(/the left side of the body suffers/)
    expect(out).toMatch(/Ankle dorsiflexion +[01] +5/)
  })
  test.each(['conus', 'C5@central_cord', 'T8@cord'])(
    '%s lies in the middle and is shown as on both sides, whichever is named',
    async (site) => {
      const [left, both] = [await json('lesion', site, '--side', 'left'), await json('lesion', site, '--side', 'both')]
      expect(left).toMatchObject({ side: 'both', suffers: 'both' })
      expect(left.findings).toEqual(both.findings)
      const { out } = await legwise(['lesion', site, '--side', 'left'])
      expect(out).toMatch(/on both sides/)
      expect(out).toMatch(/lies in the middle: both sides of the body suffer/)
    },
  )
  test('half of the cord lies on one side', async () => {
    expect(await json('lesion', 'T8@half_cord', '--side', 'right')).toMatchObject({ side: 'right', suffers: 'right' })
  })
  test('lists the places', async () => {
    const { out } = await legwise(['lesion', '--list'])
    for (const site of ['common_peroneal@fibular_neck', 'conus', 'L5@ganglion', 'T1@half_cord']) expect(out).toContain(site)
  })
  test('a place that does not exist gets the nearest ones and exit code 2', async () => {
    const { err, out, code } = await legwise(['lesion', 'comon_peronal@fibular_nek'])
    expect(code).toBe(2)
    expect(out).toBe('')
    expect(err).toMatch(/No place is called comon_peronal@fibular_nek/)
    expect(err).toMatch(/common_peroneal@fibular_neck/)
  })
  test.each([
    ['--side', 'up', /left, right or both/],
    ['--completeness', '2', /at most 1/],
    ['--kind', 'sudden', /compressive/],
    ['--days', '-1', /from 0/],
  ])('%s %s is refused with what would do', async (flag, value, tip) => {
    const { err, code } = await legwise(['lesion', 'L5', flag, value])
    expect(code).toBe(2)
    expect(err).toMatch(tip)
  })
})

describe('legwise compare', () => {
  test('names what tells a root from a nerve', async () => {
    const { out, code } = await legwise(['compare', 'L5', 'common_peroneal@fibular_neck'])
    expect(code).toBe(0)
    expect(out).toMatch(/Hip abduction strength +9\d of 100/)
    expect(out).toMatch(/Ask[\s\S]*Examine[\s\S]*Test/)
  })
  test('takes causes, and sorts the best first', async () => {
    const { of: what, findings } = await json('compare', 'peroneal_neuropathy', 'lumbar_disc_radiculopathy')
    expect(what).toEqual(['peroneal_neuropathy', 'lumbar_disc_radiculopathy'])
    const accuracies = findings.map((f: { accuracy: number }) => f.accuracy)
    expect(accuracies).toEqual([...accuracies].sort((a, b) => b - a))
    expect(accuracies[0]).toBeGreaterThan(0.8)
  })
  test('one thing alone is refused', async () => {
    const { err, code } = await legwise(['compare', 'L5'])
    expect(code).toBe(2)
    expect(err).toMatch(/only one thing/)
  })
})

describe('legwise simulate', () => {
  test('gives as many lines as asked for, which assess reads', async () => {
    const { out } = await legwise(['simulate', '--n', '3', '--seed', '5', '--cause', 'als'])
    const lines = out.trim().split('\n')
    expect(lines).toHaveLength(3)
    const assessed = await legwise(['assess', '-', '--jobs', '1'], out)
    expect(assessed.code).toBe(0)
    expect(assessed.out.trim().split('\n')).toHaveLength(3)
  })
  test('a cause that does not exist gets the nearest ones', async () => {
    const { err, code } = await legwise(['simulate', '--cause', 'peroneal_neuropaty'])
    expect(code).toBe(2)
    expect(err).toMatch(/Did you mean peroneal_neuropathy/)
  })
})

import { existsSync } from 'node:fs'
import { Readable } from 'node:stream'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { assessChunk } from '../../cli/batch/chunk.ts'
import { linesOf } from '../../cli/batch/lines.ts'
import { assessLines, looksLikeLines } from '../../cli/batch.ts'
import { loadModel } from '../../cli/knowledge.ts'
import { assess, type Model } from '../../engine/index.ts'
import { fileOf, footDrop, legwise, stroke } from './run.ts'

/** A file that is there and whose reading fails. */
const UNREADABLE = '/proc/self/mem'
const cases = Array.from({ length: 150 }, (_, i) => ({ ...[footDrop, stroke('left'), stroke('right')][i % 3]!, id: `case-${i}` }))
const lines = (items: readonly unknown[]) => items.map((i) => (typeof i === 'string' ? i : JSON.stringify(i))).join('\n')
const parsed = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
const bytes = (text: string, size: number) => {
  const all = Buffer.from(text)
  return Readable.from(Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.subarray(i * size, (i + 1) * size)))
}
const kind = async (text: string) => {
  const { lines, rest } = await looksLikeLines(bytes(text, 7))
  const parts: Buffer[] = []
  for await (const part of rest) parts.push(Buffer.from(part))
  expect(Buffer.concat(parts).toString()).toBe(text)
  return lines ? 'lines' : 'one case'
}

describe('a stream is cut into lines', () => {
  test('whatever the pieces it comes in, letters of several bytes included', async () => {
    const text = 'erste Zeile: Fuß\r\n\nµ Ω 足\nlast without an end'
    for (const size of [1, 2, 3, 5, 1000]) {
      const found: string[] = []
      let next = 1
      for await (const { lines, first } of linesOf(bytes(text, size), 2, 1000)) {
        expect(first).toBe(next)
        next += lines.length
        found.push(...lines)
      }
      expect(found).toEqual(text.split('\n'))
    }
  })
})

describe('standard input is', () => {
  test.each([
    ['lines, when the first is a case', lines([footDrop, footDrop]), 'lines'],
    ['lines, when there is one and it is a case', lines([footDrop]), 'lines'],
    ['lines, when the first is wrong in itself', lines(['oops', footDrop]), 'lines'],
    ['lines, when the first was cut off', lines(['{"format": "legwise-case/1", "fin', footDrop]), 'lines'],
    ['one case, when it spans lines', JSON.stringify(footDrop, null, 2), 'one case'],
    [
      'one case, when it spans lines that hold objects',
      `{"format": "legwise-case/1", "findings":\n[\n${lines(footDrop.findings)}`,
      'one case',
    ],
    ['one case, when empty', '', 'one case'],
  ])('%s', async (_, text, expected) => expect(await kind(text)).toBe(expected))
})

describe('lines in, lines out', () => {
  let model: Model
  beforeAll(() => {
    model = loadModel()
  })
  const chunk = (items: readonly unknown[], full = false) =>
    assessChunk(model, { lines: lines(items).split('\n'), first: 1, stage: 'tests', full })

  test('each line is the assessment of its case, without reasons and questions unless all is asked for', () => {
    expect(parsed(chunk([footDrop]).text)).toEqual([JSON.parse(JSON.stringify(assess(model, footDrop, { next: 'none', reasons: 0 })))])
    expect(parsed(chunk([footDrop], true).text)).toEqual([JSON.parse(JSON.stringify(assess(model, footDrop)))])
  })
  test('an empty line gives nothing, and a finding that was not used shows in the exit code', () => {
    expect(chunk(['', '  ', footDrop]).count).toBe(1)
    expect(chunk([footDrop]).code).toBe(0)
    expect(chunk([{ ...footDrop, findings: [{ id: 'no.such', value: true }] }]).code).toBe(1)
  })

  test('one bad line gives an error line and the rest goes on, in order, on several processors as on one', async () => {
    const items = [...cases.slice(0, 70), '{"format": "legwise-case/1", ', ...cases.slice(70), { format: 'legwise-case/9', id: 'nine' }]
    const file = fileOf('many.ndjson', lines(items))
    const [one, two] = await Promise.all([legwise(['assess', '--jobs', '1', file]), legwise(['assess', '--jobs', '2', '-'], lines(items))])
    expect(one).toMatchObject({ code: 1, err: '' })
    expect(two.out).toBe(one.out)
    const out = parsed(one.out)
    expect(out.map((a) => a.case ?? `line ${a.line}`)).toEqual([
      ...cases.slice(0, 70).map((c) => c.id),
      'line 71',
      ...cases.slice(70).map((c) => c.id),
      'nine',
    ])
    expect(out[70]).toMatchObject({ line: 71, issues: [{ level: 'error', at: 'column 30', tip: expect.any(String) }] })
    expect(out.at(-1)).toMatchObject({ line: 152, issues: expect.arrayContaining([expect.objectContaining({ at: 'format' })]) })
  })
  test.runIf(existsSync(UNREADABLE))('a file that cannot be read on is named, and is no fault of ours', async () => {
    for (const verb of ['assess', 'check'])
      expect(await legwise([verb, '--ndjson', UNREADABLE])).toMatchObject({
        code: 2,
        [verb === 'check' ? 'out' : 'err']: expect.stringMatching(/\/proc\/self\/mem[\s\S]*cannot be read/),
      })
  })
  test('what came before the input failed is assessed all the same', async () => {
    async function* failing() {
      yield `${JSON.stringify(footDrop)}\n`
      throw new Error('the disk is gone')
    }
    const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
    const batch = { stage: 'history', full: false, jobs: 2, size: undefined } as const
    try {
      await expect(assessLines(model, failing(), batch)).rejects.toThrow('the disk is gone')
      expect(parsed(write.mock.calls.map(([text]) => text).join(''))).toMatchObject([{ case: 'foot-drop' }])
    } finally {
      write.mockRestore()
    }
  })
  test('an answer does not wait for the next question, and a case that spans lines gives its page', async () => {
    const line = `${JSON.stringify(footDrop)}\n`
    // The second line is given only once the first has been answered: a filter that held it back would never end.
    const [talk, page] = await Promise.all([
      legwise(['assess', '-'], [line, line]),
      legwise(['assess', '-'], JSON.stringify(footDrop, null, 2)),
    ])
    expect(talk.code).toBe(0)
    expect(parsed(talk.out)).toHaveLength(2)
    expect(page.code).toBe(0)
    expect(page.out).toMatch(/^foot-drop\n/)
  })
})

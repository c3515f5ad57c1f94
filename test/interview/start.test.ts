import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Heard, Talk } from '../../cli/start/listen.ts'
import { interviewOver } from '../../cli/start.ts'
import type { Urgency } from '../../engine/index.ts'
import { model } from '../shared/model.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'legwise-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const file = (name: string) => join(folder, name)
const saved = (name: string) => JSON.parse(readFileSync(file(name), 'utf8'))
/** Somebody who types these lines, then what `rest` makes of what was printed last. */
async function typing(lines: readonly (string | 'interrupted')[], rest: (screen: string) => string | Heard = () => 'ended') {
  const left = [...lines]
  let screen = ''
  let since = ''
  const talk: Talk = {
    print(text) {
      screen += `${text}\n`
      since += `${text}\n`
    },
    hear(prompt) {
      const next = left.shift() ?? rest(since + prompt)
      since = ''
      screen += prompt
      return Promise.resolve(next === 'interrupted' || next === 'ended' ? next : typeof next === 'string' ? { line: next } : next)
    },
  }
  const code = await interviewOver(talk, model, { width: 88, colour: false })
  return { code, screen }
}
/** Who and when, four pages of alarm signs with none of them, how it goes on, what came before, walking, and what the leg cannot do. */
const OPENING = ['left', '47', 'female', '5 days', 'days', '0', '0', '0', '0', 's', '0', 's', '1']
const legwise = (args: string[], input = '') => spawnSync(process.execPath, ['cli/main.ts', ...args], { input, encoding: 'utf8' })

describe('piped into the program', () => {
  test('an interview is stopped, saved, and read back by assess with the same answer', () => {
    const path = file('piped.json')
    const run = legwise(['start'], `${[...OPENING, 'q', path].join('\n')}\n`)
    expect(run.status).toBe(0)
    expect(run.stdout).toContain('call an ambulance now')
    expect(run.stdout).toContain('HOW SOON')
    expect(saved('piped.json')).toMatchObject({
      format: 'legwise-case/1',
      id: 'piped',
      affected: 'left',
      person: { age: 47, sex: 'female' },
      findings: expect.arrayContaining([{ id: 'difficulty.lifting_foot', side: 'left', value: true }]),
    })
    const again = legwise(['assess', '--json', path])
    expect(again.status).toBe(0)
    const { level } = JSON.parse(again.stdout).urgency as { level: Urgency }
    expect(run.stdout).toContain(model.knowledge.decision.levels[level].plain)
  })
})

describe('at the terminal', () => {
  test('the whole interview ends by itself with the assessment', async () => {
    const { code, screen } = await typing(OPENING, (prompt) => (/Save your answers|Get help first| {2}Give /.test(prompt) ? '' : '0'))
    expect(code).toBe(0)
    expect(screen).toMatch(/Further questions would change little|No further question would change/)
    expect(screen.indexOf('Alarm signs')).toBeLessThan(screen.indexOf('HOW SOON'))
    expect(screen).toContain('It is not a diagnosis')
  })
  test('a raised alarm is told at once, and one may stop there', async () => {
    const stroke = ['right', '70', 'male', '0', 'sudden']
    const { screen } = await typing(stroke, (prompt) =>
      prompt.includes('Get help first')
        ? 'q'
        : prompt.includes('Save your')
          ? ''
          : prompt.includes('drooped') && prompt.includes('Which side')
            ? '1'
            : prompt.includes('drooped')
              ? '1'
              : '',
    )
    expect(screen).toContain('!! CALL AN AMBULANCE NOW')
    expect(screen.slice(screen.indexOf('!! CALL'))).not.toContain('Which of these are so?')
  })
  test('back goes any number of times, and the answer can be changed or kept', async () => {
    await typing(['left', '47', 'b', 'b', 'right', 'k', 'female', 'q', file('back.json')])
    expect(saved('back.json')).toMatchObject({ affected: 'right', person: { age: 47, sex: 'female' } })
  })
  test('? says why, and the question stands', async () => {
    const { screen } = await typing(['?', 'left', 'q', ''])
    expect(screen).toContain('Every question after this one is about that leg.')
    expect(screen).toContain('How old are you')
  })
  test('Ctrl-C offers to save what was entered', async () => {
    const { code } = await typing([...OPENING, 'interrupted', file('stopped.json')])
    expect(code).toBe(130)
    expect(saved('stopped.json').findings.length).toBeGreaterThan(2)
  })
  test('Ctrl-C in the middle of a page keeps what was told on it', async () => {
    const asksFace = (screen: string) => screen.includes('drooped') && !screen.includes('Which side')
    await typing(['left', '70', 'male', '', 'days'], (screen) =>
      screen.includes('Which side') ? 'interrupted' : screen.includes('Save your') ? file('half.json') : asksFace(screen) ? '1 3' : '',
    )
    expect(saved('half.json').findings).toContainEqual({ id: 'symptom.speech_disturbance', value: true })
  })
  test('nothing is overwritten unasked', async () => {
    writeFileSync(file('mine.json'), 'mine')
    await typing(['left', 'q', file('mine.json'), 'n', ''])
    expect(readFileSync(file('mine.json'), 'utf8')).toBe('mine')
    await typing(['left', 'q', file('mine.json'), 'y'])
    expect(saved('mine.json').affected).toBe('left')
  })
  test('a place that cannot be written to is said, and asked again', async () => {
    const { screen } = await typing(['left', 'q', file('nowhere/case.json'), file('case')])
    expect(screen).toContain('It could not be saved')
    expect(existsSync(file('case.json'))).toBe(true)
  })
  test('who introduces themselves in their own words at the end is understood, and all of it is kept', async () => {
    const words = 'I am a 58-year-old woman and my left leg drags.'
    let told = false
    // Not sure of anything that is asked.
    const { code, screen } = await typing([], (prompt) => {
      if (prompt.includes('Save your answers')) return file('introduced.json')
      if (!prompt.includes('in your own words') || told) return ''
      told = true
      return words
    })
    expect(code).toBe(0)
    expect(screen).toMatch(/Taken for: .*\bage\b.*\bsex\b/)
    expect(saved('introduced.json').findings).toContainEqual({ id: 'other', text: words, stage: 'history', value: true })
  })
  test('a fault of ours does not cost the answers: they can be saved before it is told', async () => {
    const failing = typing(['left', '47'], (screen) => {
      if (screen.includes('Save your answers')) return file('fault.json')
      throw new Error('a fault of ours')
    })
    await expect(failing).rejects.toThrow('a fault of ours')
    expect(saved('fault.json')).toMatchObject({ affected: 'left', person: { age: 47 } })
  })
  test('input that ends early still gives the answer so far', async () => {
    const { code, screen } = await typing(['left', '47'])
    expect(code).toBe(0)
    expect(screen).toContain('The input ended')
    expect(screen).toContain('HOW SOON')
  })
})

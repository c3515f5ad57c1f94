import { spawn } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const MAIN = join(import.meta.dirname, '..', '..', 'cli', 'main.ts')
type Ran = { code: number | null; out: string; err: string }

/** Runs the real command line. Input is given at once, or piece by piece with a wait for the first output between. */
export function legwise(args: readonly string[], input: string | string[] = ''): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [MAIN, ...args])
    const ran: Ran = { code: null, out: '', err: '' }
    const pieces = typeof input === 'string' ? [input] : [...input]
    const give = () => {
      const piece = pieces.shift()
      if (piece === undefined) return
      if (pieces.length === 0) child.stdin.end(piece)
      else child.stdin.write(piece)
    }
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      ran.out += text
      give()
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      ran.err += text
    })
    child.stdin.on('error', () => undefined)
    child.on('error', reject)
    // While somebody edits the knowledge, the program says that it is not compiled yet; no test is about that.
    child.on('close', (code) => resolve({ ...ran, err: ran.err.replace(/^legwise: .*Run: npm run compile\n/m, ''), code }))
    give()
  })
}

const folder = mkdtempSync(join(tmpdir(), 'legwise-'))
/** Writes a file for the program to read. */
export function fileOf(name: string, content: unknown): string {
  const path = join(folder, name)
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content, null, 2))
  return path
}

type Entry = { id: string; value: string | number | boolean; side?: 'left' | 'right' | 'both' }
/** A case file, format 1. */
export const caseOf = (id: string, findings: readonly Entry[], rest: Record<string, unknown> = {}) => ({
  format: 'legwise-case/1',
  id,
  person: { age: 53, sex: 'female' },
  setting: 'primary_care',
  affected: 'left',
  findings,
  ...rest,
})
export const footDrop = caseOf('foot-drop', [
  { id: 'onset.tempo', value: 'days' },
  { id: 'onset.duration_days', value: 5 },
  { id: 'difficulty.lifting_foot', side: 'left', value: true },
  { id: 'risk.habitual_leg_crossing_or_squatting', value: true },
  { id: 'strength.ankle_dorsiflexion', side: 'left', value: 2 },
  { id: 'strength.ankle_inversion', side: 'left', value: 5 },
])
const other = { left: 'right', right: 'left' } as const
/** A stroke that weakens one side. */
export const stroke = (weak: 'left' | 'right') =>
  caseOf(
    `stroke-${weak}`,
    [
      { id: 'onset.tempo', value: 'sudden' },
      { id: 'symptom.face_droop', side: weak, value: true },
      { id: 'symptom.arm_weakness', side: weak, value: true },
      { id: 'difficulty.whole_leg', side: weak, value: true },
      { id: 'difficulty.whole_leg', side: other[weak], value: false },
      { id: 'imaging.mri_brain', value: 'infarct' },
    ],
    { affected: weak },
  )

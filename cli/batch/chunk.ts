import { assess, type Issue, type Model, type Stage } from '../../engine/index.ts'
import { parseJson } from '../../engine/json.ts'
import { EXIT, type Exit, exitOf } from '../exit.ts'

export type Chunk = { lines: string[]; first: number; stage: Stage; full: boolean; file?: string }
/** Lines of JSON, each ended; how many cases they are; the exit code they call for. */
export type Done = { text: string; count: number; code: Exit }

/** Assesses some lines. A line that cannot be assessed becomes a line that says why; an empty line is passed over. */
export function assessChunk(model: Model, { lines, first, stage, full, file }: Chunk): Done {
  const out: string[] = []
  let code: Exit = EXIT.fine
  lines.forEach((line, i) => {
    if (line.trim() === '') return
    const at = { ...(file === undefined ? {} : { file }), line: first + i }
    const { result, exit } = assessLine(model, line, stage, full)
    code = Math.max(code, exit) as Exit
    out.push('issues' in result && !('urgency' in result) ? JSON.stringify({ ...at, ...result }) : JSON.stringify(result))
  })
  return { text: out.length > 0 ? `${out.join('\n')}\n` : '', count: out.length, code }
}

type Failed = { case?: string; issues: Issue[] }
function assessLine(model: Model, line: string, stage: Stage, full: boolean): { result: ReturnType<typeof assess> | Failed; exit: Exit } {
  const parsed = parseJson(line)
  if ('fault' in parsed) {
    const { column, what } = parsed.fault
    return failed([{ level: 'error', at: `column ${column}`, what: `Not JSON: ${what}`, tip: 'Every line must be one whole case.' }])
  }
  try {
    const result = assess(model, parsed.value, full ? { stage } : { stage, next: 'none', reasons: 0 })
    if (!('urgency' in result)) return { result, exit: EXIT.partly }
    return { result, exit: exitOf(result.issues, true) }
  } catch (e) {
    // One case that brings a fault of ours to light must not cost the rest of the stream.
    const what = `legwise failed on this line; the fault is ours: ${e instanceof Error ? e.message : String(e)}`
    return failed([{ level: 'error', at: '', what, tip: 'Please report it with this line.' }], EXIT.bug)
  }
}
const failed = (issues: Issue[], exit: Exit = EXIT.partly) => ({ result: { issues }, exit })

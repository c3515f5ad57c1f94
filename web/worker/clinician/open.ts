import { type Model, readCase } from '../../../engine/index.ts'
import type { OpenedCase } from './protocol.ts'

/** Reads a case file for the bench. What is wrong with it comes back in words; what can be used is used, and the rest is passed on. */
export function openCase(model: Model, { text }: { text: string }): OpenedCase {
  let input: unknown
  try {
    input = JSON.parse(text)
  } catch {
    return { file: undefined, history: [], issues: [{ level: 'error', at: '', what: 'not_json' }] }
  }
  const { person, issues } = readCase(model.findings, input)
  const history = model.knowledge.findings.filter((f) => f.stage === 'history').map((f) => f.id)
  return { file: person ? (input as Record<string, unknown>) : undefined, history, issues }
}

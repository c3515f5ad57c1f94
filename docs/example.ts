/** `npm run example`: writes into README.md what the program says of its example. The test of the documentation compares the two. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { clinicalPage } from '../cli/assess/clinical.ts'
import { compile } from '../compiler/compile.ts'
import { assess, buildModel, type Model, readCase } from '../engine/index.ts'

const ROOT = join(import.meta.dirname, '..')
const README = join(ROOT, 'README.md')
const CASE = 'knowledge/cases/peroneal-slept-on-lounger-01.json'
/** What is left out at the end. */
const NEXT = '\nNEXT         ... the most valuable question, examination and test, and what each answer would change\n'
/** The command, and below it what it gives. */
const SHOWN = new RegExp(`(\\./legwise assess ${CASE} --stage exam\n\`\`\`\n\n\`\`\`\n)([\\s\\S]*?)(?=\`\`\`)`)

/** What README.md shows. @throws when it shows no example */
export function exampleShown(): string {
  const [, , shown] = SHOWN.exec(readFileSync(README, 'utf8')) ?? []
  if (shown === undefined) throw new Error('README.md shows no example.')
  return shown
}
/** What the program says. */
export function exampleOf(model: Model): string {
  const file = JSON.parse(readFileSync(join(ROOT, CASE), 'utf8'))
  const result = assess(model, file, { stage: 'exam' })
  const { person } = readCase(model.findings, file)
  if (!('urgency' in result) || !person) throw new Error(`${CASE} cannot be assessed.`)
  const page = clinicalPage(model, result, person, { width: 88, colour: false })
  return page.slice(0, page.indexOf('\nNEXT')) + NEXT
}

if (import.meta.main) {
  const model = buildModel(compile(join(ROOT, 'knowledge')).knowledge)
  exampleShown()
  writeFileSync(
    README,
    readFileSync(README, 'utf8').replace(SHOWN, (_, command: string) => command + exampleOf(model)),
  )
}

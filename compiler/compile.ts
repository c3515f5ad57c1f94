import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Knowledge } from '../engine/knowledge.ts'
import { checkAll } from './checks.ts'
import { type Issue, readKnowledge, readSingles } from './read.ts'

/** YAML below `root` to checked knowledge; issues of level `error` mean that it must not be used. */
export function compile(root: string): { knowledge: Knowledge; issues: Issue[] } {
  const { written, issues } = readKnowledge(root)
  const singles = readSingles(root)
  issues.push(...singles.issues)
  const { sources, causes, findings, rules, ...anatomy } = written
  const knowledge: Knowledge = {
    version: '',
    sources,
    causes,
    findings,
    rules,
    anatomy: anatomy as Knowledge['anatomy'],
    ...singles.found,
  }
  knowledge.version = `2026.1+${createHash('sha256').update(JSON.stringify(knowledge)).digest('hex').slice(0, 8)}`
  if (!issues.some((i) => i.level === 'error')) issues.push(...checkAll({ root, written, knowledge }))
  return { knowledge, issues }
}

if (import.meta.main) {
  const root = join(import.meta.dirname, '..', 'knowledge')
  const { knowledge, issues } = compile(root)
  for (const i of issues) console.error(`${i.level}  ${i.at}  ${i.what}${i.tip ? `  ${i.tip}` : ''}`)
  if (issues.some((i) => i.level === 'error')) process.exit(1)
  mkdirSync(join(root, 'dist'), { recursive: true })
  writeFileSync(join(root, 'dist', 'knowledge.json'), JSON.stringify(knowledge))
  console.error(
    `knowledge ${knowledge.version}: ${knowledge.causes.length} causes, ${knowledge.findings.length} findings, ${knowledge.rules.length} rules, ${knowledge.sources.length} sources`,
  )
}

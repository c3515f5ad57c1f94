import { createHash } from 'node:crypto'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { buildModel } from '../engine/index.ts'
import type { Knowledge } from '../engine/knowledge.ts'
import type { Translation } from '../engine/translate.ts'
import { checkAll } from './checks.ts'
import { withClues } from './clues.ts'
import { type Issue, readKnowledge, readSingles } from './read.ts'
import { storyWords } from './stories.ts'
import { writeTables } from './tables.ts'
import { coverage, readTranslations } from './translations.ts'

/** YAML below `root` to checked knowledge; issues of level `error` mean that it must not be used. */
export function compile(root: string): { knowledge: Knowledge; translations: Translation[]; issues: Issue[] } {
  const { written, issues } = readKnowledge(root)
  const singles = readSingles(root)
  issues.push(...singles.issues)
  const { sources, causes, findings, clues, phrases, stories, rules, requests, selfTests, ...anatomy } = written
  const knowledge: Knowledge = {
    version: '',
    sources,
    ...withClues({ causes, findings }, clues, phrases),
    rules,
    selfTests: selfTests.toSorted((a, b) => a.order - b.order),
    requests,
    stories: storyWords(causes as Knowledge['causes'], stories),
    anatomy: anatomy as Knowledge['anatomy'],
    ...singles.found,
  }
  knowledge.version = `2026.1+${createHash('sha256').update(JSON.stringify(knowledge)).digest('hex').slice(0, 8)}`
  if (issues.some((i) => i.level === 'error')) return { knowledge, translations: [], issues }
  const translated = readTranslations(root, knowledge)
  issues.push(...checkAll({ written, knowledge }), ...translated.issues)
  return { knowledge, translations: translated.translations, issues }
}

/** Issues as lines: errors all, warnings by check, a few of each unless all are asked for. */
export function linesOf(issues: readonly (Issue & { check?: string })[], everything: boolean): string[] {
  const A_FEW = 3
  const line = (i: Issue & { check?: string }) =>
    `${i.level}  ${i.at}  ${i.what}${i.tip ? `  ${i.tip}` : ''}${i.check ? `  [${i.check}]` : ''}`
  const errors = issues.filter((i) => i.level === 'error')
  const warnings = Map.groupBy(
    issues.filter((i) => i.level === 'warning'),
    (i) => i.check ?? '',
  )
  return [
    ...errors.map(line),
    ...[...warnings].flatMap(([check, list]) => [
      ...list.slice(0, everything ? list.length : A_FEW).map(line),
      ...(everything || list.length <= A_FEW
        ? []
        : [`warning  ... and ${list.length - A_FEW} more of ${check}: node compiler/compile.ts --check --all`]),
    ]),
  ]
}

if (import.meta.main) {
  const { values: options } = parseArgs({ options: { check: { type: 'boolean' }, all: { type: 'boolean' } } })
  const root = join(import.meta.dirname, '..', 'knowledge')
  const { knowledge, translations, issues } = compile(root)
  for (const line of linesOf(options.check ? issues : issues.filter((i) => i.level === 'error'), options.all === true)) console.error(line)
  if (issues.some((i) => i.level === 'error')) process.exit(1)
  if (!options.check) {
    mkdirSync(join(root, 'dist'), { recursive: true })
    writeFileSync(join(root, 'dist', 'knowledge.json'), JSON.stringify(knowledge))
    const languages = join(root, 'dist', 'translations')
    rmSync(languages, { recursive: true, force: true })
    mkdirSync(languages)
    writeTables(join(root, 'dist'), buildModel(knowledge))
    for (const t of translations) writeFileSync(join(languages, `${t.language}.json`), JSON.stringify(t))
  }
  const warnings = issues.length
  console.error(
    `knowledge ${knowledge.version}: ${knowledge.causes.length} causes, ${knowledge.findings.length} findings, ${knowledge.rules.length} rules, ${knowledge.sources.length} sources${warnings > 0 ? `; ${warnings} warnings` : ''}`,
  )
  for (const t of translations) {
    const { of, has } = coverage(knowledge, t)
    console.error(`${t.language}: ${has} of ${of} texts`)
  }
}

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import * as schema from './schema.ts'

export type Issue = { level: 'error' | 'warning'; at: string; what: string; tip?: string }

/** Which folder of `knowledge/` holds which kind of file; a list file holds many entries, the others one each. */
const FOLDERS = {
  sources: { dir: 'sources', schema: schema.Source },
  causes: { dir: 'causes', schema: schema.Cause },
  findings: { dir: 'findings', schema: schema.Finding },
  clues: { dir: 'clues', schema: schema.Clue },
  phrases: { dir: 'phrases', schema: schema.Phrases },
  stories: { dir: 'stories', schema: schema.Stories },
  rules: { dir: 'rules', schema: schema.Rule },
  selfTests: { dir: 'self-tests', schema: schema.SelfTest },
  requests: { dir: 'requests', schema: schema.Request },
  nerves: { dir: 'anatomy/nerves', schema: schema.Nerve },
  muscles: { dir: 'anatomy/muscles', schema: schema.Muscle },
  movements: { dir: 'anatomy/movements', schema: schema.Movement },
  skin: { dir: 'anatomy/skin', schema: schema.SkinPatch },
  plexus: { dir: 'anatomy/plexus', schema: schema.Plexus },
  arcs: { dir: 'anatomy/arcs', schema: schema.Arc },
  brain: { dir: 'anatomy/brain', schema: schema.BrainSite },
  cord: { dir: 'anatomy/cord', schema: schema.CordAspect },
  places: { dir: 'anatomy/places', schema: schema.OtherSite },
} as const
type Folders = typeof FOLDERS
export type Written = { [K in keyof Folders]: z.infer<Folders[K]['schema']>[] }

/** Every YAML file below a folder, sorted; none where there is no such folder. */
export const yamlFiles = (dir: string): string[] =>
  (existsSync(dir) ? readdirSync(dir, { withFileTypes: true, recursive: true }) : [])
    .filter((e) => e.isFile() && e.name.endsWith('.yaml'))
    .map((e) => join(e.parentPath, e.name))
    .sort()

/** What one YAML file says, or that it is none and where. */
function yamlOf(root: string, file: string): { data: unknown } | { issue: Issue } {
  try {
    // Our own files repeat what strikes share; the limit guards against those of strangers.
    return { data: parse(readFileSync(file, 'utf8'), { maxAliasCount: -1 }) }
  } catch (e) {
    const what = `Not YAML: ${(e as Error).message.split('\n')[0]}`
    return { issue: { level: 'error', at: relative(root, file), what, tip: 'Mend the line named.' } }
  }
}

/** Reads every YAML file below `root`; what does not fit its schema comes back as issues, the rest as entries sorted by id. */
export function readKnowledge(root: string): { written: Written; issues: Issue[] } {
  const issues: Issue[] = []
  const written: Record<string, unknown[]> = {}
  for (const [kind, { dir, schema }] of Object.entries(FOLDERS)) {
    const entries: { id: string }[] = []
    for (const file of yamlFiles(join(root, dir))) {
      const at = relative(root, file)
      const read = yamlOf(root, file)
      if ('issue' in read) {
        issues.push(read.issue)
        continue
      }
      const got = schema.safeParse(read.data)
      if (!got.success) {
        for (const i of got.error.issues)
          issues.push({ level: 'error', at: `${at} ${i.path.join('.')}`, what: i.message, tip: 'See compiler/schema/ for the shape.' })
        continue
      }
      const name = basename(file, '.yaml')
      if (name !== got.data.id)
        issues.push({
          level: 'error',
          at,
          what: `The file is called ${name}, its id is ${got.data.id}.`,
          tip: 'Rename the file or the id.',
        })
      entries.push(got.data)
    }
    entries.sort((a, b) => (a.id < b.id ? -1 : 1))
    written[kind] = entries
  }
  return { written: written as Written, issues }
}

/** The settings that stand once: how findings follow from lesions, how laboratories report, what waiting costs, and the constants. */
export function readSingles(root: string) {
  const issues: Issue[] = []
  const merged: Record<string, unknown> = {}
  for (const file of yamlFiles(join(root, 'observations'))) {
    const read = yamlOf(root, file)
    if ('issue' in read) issues.push(read.issue)
    else Object.assign(merged, read.data)
  }
  const { decision, interview, constants, laboratory, nerve_conduction: nerveConduction, ...observations } = merged
  const shape = z.strictObject({
    observations: schema.Observations,
    decision: schema.Decision,
    interview: schema.InterviewPlan,
    constants: schema.Constants,
    laboratory: schema.Laboratory,
    nerveConduction: schema.NerveConduction,
  })
  const got = shape.safeParse({ observations, decision, interview, constants, laboratory, nerveConduction })
  // What an unreadable file would have said is not missing as well.
  if (!got.success && issues.length === 0)
    for (const i of got.error.issues)
      issues.push({ level: 'error', at: `observations ${i.path.join('.')}`, what: i.message, tip: 'See compiler/schema/ for the shape.' })
  return { found: got.data as z.infer<typeof shape>, issues }
}

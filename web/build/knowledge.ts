import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import { inLanguage, type Knowledge, type Translation } from '../../engine/index.ts'
import ORDER from '../messages/ambulance-order.json' with { type: 'json' }

const MODULE = 'virtual:knowledge'
const EVALUATED = 'virtual:figures'
const AT = join(import.meta.dirname, '../../knowledge/dist/knowledge.json')
/** Written by `./legwise evaluate knowledge/cases --write`. */
const FIGURES = join(import.meta.dirname, '../../evaluation/figures.json')

export const readKnowledge = (): Knowledge => JSON.parse(readFileSync(AT, 'utf8')) as Knowledge

/** What the first page says: what calls for an ambulance, and how soon each level is. */
export function startWords(english: Knowledge, translation?: Translation): { ambulance: string[]; levels: Record<string, string> } {
  const { rules, decision } = translation ? inLanguage(english, translation) : english
  return {
    ambulance: rules
      .filter((r) => r.level === 'ambulance')
      .sort((a, b) => placeOf(a.id) - placeOf(b.id))
      .map((r) => r.name.plain),
    levels: Object.fromEntries(Object.entries(decision.levels).map(([id, words]) => [id, words.plain])),
  }
}

/** The commonest first, for the eye may read no further; what is not in the list comes last. */
const placeOf = (rule: string): number => (ORDER.includes(rule) ? ORDER.indexOf(rule) : ORDER.length)

/** What only the compiler and its readers need: examples of rules, and the reasoning behind each estimate that no screen opens. */
const slim = (key: string, value: unknown): unknown => {
  if (key === 'fires' || key === 'does_not_fire' || key === 'codes') return undefined
  return key === 'basis' && typeof value === 'string' ? value.slice(0, value.indexOf(':')) : value
}

/**
 * Puts the compiled knowledge beside the app as data, for the worker to fetch, and gives the start page what it shows before
 * anything else is loaded: what calls for an ambulance. `virtual:figures` is how often the answer was right.
 */
export function knowledge(): Plugin {
  const all = readKnowledge()
  const name = `knowledge-${all.version.replace(/[^\w.]/g, '-')}.json`
  const { ambulance, levels } = startWords(all)
  return {
    name: 'legwise-knowledge',
    resolveId: (id) => (id === MODULE || id === EVALUATED ? `\0${id}` : undefined),
    load: (id) =>
      id === `\0${EVALUATED}`
        ? `export const figures = ${readFileSync(FIGURES, 'utf8')}`
        : id === `\0${MODULE}`
          ? `export const address = ${JSON.stringify(name)}
export const ambulance = ${JSON.stringify(ambulance)}
export const levels = ${JSON.stringify(levels)}
export const counts = ${JSON.stringify({ causes: all.causes.length, version: all.version })}`
          : undefined,
    generateBundle() {
      const { laboratory, nerveConduction } = all
      const slimmed = JSON.parse(JSON.stringify(all, slim)) as Knowledge
      this.emitFile({ type: 'asset', fileName: name, source: JSON.stringify({ ...slimmed, laboratory, nerveConduction }) })
    },
  }
}

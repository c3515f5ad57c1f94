import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import { inLanguage, type Knowledge, type Translation } from '../../engine/index.ts'
import ORDER from '../messages/ambulance-order.json' with { type: 'json' }
import type { Estimates } from '../worker/protocol.ts'

const MODULE = 'virtual:knowledge'
const EVALUATED = 'virtual:figures'
const AT = join(import.meta.dirname, '../../knowledge/dist/knowledge.json')
/** Written by `./legwise evaluate knowledge/cases --write`. */
const FIGURES = join(import.meta.dirname, '../../evaluation/figures.json')
/** Of the last set of cases that was measured before anybody looked at it; docs/evaluation.md tells of it. */
const UNSEEN = join(import.meta.dirname, '../../evaluation/unseen.json')

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

/** What only the compiler and its readers need. */
const NOT_SHIPPED = new Set(['fires', 'does_not_fire', 'codes'])
/** Where the reasoning of estimates stands beside the numbers on the screen: it goes along. */
const WHOLE = new Set(['laboratory', 'nerveConduction', 'informs_from_day', 'from_day'])
const ESTIMATE = 'estimate'

/**
 * The knowledge without what only the compiler needs, and apart from it the reasoning behind its estimates, a third of it all, which is
 * fetched by who opens a number (worker/clinician/estimates.ts).
 */
function inTwo(all: Knowledge): { slimmed: unknown; estimates: Estimates } {
  const texts = new Map<string, number>()
  const at: number[] = []
  const slim = (value: unknown, whole: boolean): unknown => {
    if (Array.isArray(value)) return value.map((x) => slim(x, whole))
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value).flatMap(([key, x]: [string, unknown]) => {
        if (NOT_SHIPPED.has(key)) return []
        if (key !== 'basis' || typeof x !== 'string' || whole) return [[key, slim(x, whole || WHOLE.has(key))]]
        if (!texts.has(x)) texts.set(x, texts.size)
        at.push(texts.get(x)!)
        return [[key, ESTIMATE]]
      }),
    )
  }
  return { slimmed: slim(all, false), estimates: { texts: [...texts.keys()], at } }
}

/**
 * Puts the compiled knowledge beside the app as data, for the worker to fetch, and gives the start page what it shows before
 * anything else is loaded: what calls for an ambulance. `virtual:figures` is how often the answer was right.
 */
export function knowledge(): Plugin {
  const all = readKnowledge()
  const version = all.version.replace(/[^\w.]/g, '-')
  const name = `knowledge-${version}.json`
  const reasoning = `knowledge-estimates-${version}.json`
  const { ambulance, levels } = startWords(all)
  return {
    name: 'legwise-knowledge',
    resolveId: (id) => (id === MODULE || id === EVALUATED ? `\0${id}` : undefined),
    load: (id) =>
      id === `\0${EVALUATED}`
        ? `export const figures = ${readFileSync(FIGURES, 'utf8')}
export const unseen = ${readFileSync(UNSEEN, 'utf8')}`
        : id === `\0${MODULE}`
          ? `export const address = ${JSON.stringify(name)}
export const estimates = ${JSON.stringify(reasoning)}
export const ambulance = ${JSON.stringify(ambulance)}
export const levels = ${JSON.stringify(levels)}
export const counts = ${JSON.stringify({ causes: all.causes.length, version: all.version })}`
          : undefined,
    generateBundle() {
      const { slimmed, estimates } = inTwo(all)
      this.emitFile({ type: 'asset', fileName: name, source: JSON.stringify(slimmed) })
      this.emitFile({ type: 'asset', fileName: reasoning, source: JSON.stringify(estimates) })
    },
  }
}

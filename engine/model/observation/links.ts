import type { Anatomy, Finding, Observations } from '../../knowledge.ts'
import { clamp, normalised, noticed, type Predictor, type Reads, reading } from './predictor.ts'

type Links = ReadonlyMap<string, Observations['links'][number]>
export const linksOf = (o: Observations): Links => new Map(o.links.map((l) => [l.finding, l]))
/** The link of a finding, or of one value of an any-of finding: its own, or the one that stands for every value. */
export const linkOf = (links: Links, id: string, value: string | undefined) =>
  value === undefined ? links.get(id) : (links.get(`${id}=${value}`) ?? links.get(`${id}=*`))

/** Findings that some place in the brain or elsewhere takes along. */
export const takenAlong = (anatomy: Anatomy): ReadonlySet<string> =>
  new Set([...anatomy.brain, ...anatomy.places].flatMap((s) => Object.keys(s.also)))

/** A yes/no finding, or one value of an any-of finding: noisy-or over what the lesion takes along and the quantities that bring it. */
export function linked(f: Finding, value: string | undefined, links: Links): Predictor {
  const along = `also.${value === undefined ? f.id : `${f.id}=${value}`}`
  const link = linkOf(links, f.id, value)
  const terms = Object.entries(link?.from ?? {}).map(([name, p]) => ({ name: value === undefined ? name : name.replace('*', value), p }))
  const reads: Reads = { quantities: [along, ...terms.map(({ name }) => name)], ...(link?.phases ? { phase: true } : {}) }
  return reading(reads, (q, { phase }) => {
    let rest = 1 - clamp(q[along] ?? 0)
    for (const { name, p } of terms) {
      const x = q[name] ?? 0
      if (x > 0) rest *= 1 - clamp(p * noticed(x, link!.half_at) * (link!.phases?.[phase] ?? 1))
    }
    const p = 1 - rest
    return [1 - p, p]
  })
}

/** Values that compete: each scores its base plus its quantities times their weights; scores are made to sum to 1. */
export function competing(states: readonly string[], { scores }: Observations['competitions'][number]): Predictor {
  const terms = states.map((s) => ({ base: scores[s]?.base ?? 0, from: Object.entries(scores[s]?.from ?? {}) }))
  return reading({ quantities: terms.flatMap(({ from }) => from.map(([name]) => name)) }, (q) =>
    normalised(
      terms.map(({ base, from }) => {
        let sum = 0
        for (const [name, w] of from) sum += w * (q[name] ?? 0)
        return base + sum
      }),
    ),
  )
}

import {
  type Case,
  type Evidence,
  gather,
  type Issue,
  infer,
  type Model,
  type Posterior,
  readCase,
  type Side,
} from '../../../engine/index.ts'

/** A case file read and weighed. */
export type Weighed = { person: Case; evidence: Evidence; posterior: Posterior; issues: Issue[] }

let last: { model: Model; file: string; weighed: Weighed | { refused: Issue[] } } | undefined

/** The case as it stands, weighed once for all that is asked of it. Issues alone when nothing can be assessed. */
export function weighed(model: Model, file: object): Weighed | { refused: Issue[] } {
  const written = JSON.stringify(file)
  if (last?.model !== model || last.file !== written) last = { model, file: written, weighed: weigh(model, file) }
  return last.weighed
}
function weigh(model: Model, file: object): Weighed | { refused: Issue[] } {
  const { person, issues } = readCase(model.findings, file)
  if (!person) return { refused: issues }
  const { evidence, issues: found } = gather(model, person)
  return { person, evidence, posterior: infer(model, evidence), issues: [...issues, ...found] }
}

/** The same for those who ask only about cases that can be assessed. @throws when this one cannot */
export function weighedOrThrow(model: Model, file: object): Weighed {
  const read = weighed(model, file)
  if ('refused' in read) throw new Error(read.refused.map((i) => i.what).join(' '))
  return read
}

/** The leg that predictions are made for: the weak one, of two the weaker, else the one on which the likelier places lie. */
export function legOf(model: Model, { person, posterior }: Weighed): Side {
  if (person.affected === 'left' || person.affected === 'right') return person.affected
  if (person.worse) return person.worse
  const { locations, places } = model
  let [left, right] = [0, 0]
  posterior.location.forEach((p, at) => {
    const sides = new Set([...locations.place.slice(locations.from[at]!, locations.from[at + 1]!)].map((place) => places[place]!.side))
    if (sides.has('left')) left += p
    if (sides.has('right')) right += p
  })
  return right > left ? 'right' : 'left'
}

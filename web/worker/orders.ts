import type { Assessment, Model } from '../../engine/index.ts'
import { capital, causeName, findingName, findingText, sourcesOf } from './names.ts'
import type { RequestPage, TogetherView } from './protocol.ts'

/** Something that is ordered as one, by its id. */
export const requestOf = (model: Model, id: string) => model.knowledge.requests.find((r) => r.id === id)

/** Two causes at once, with what each accounts for. */
export function togetherOf(model: Model, { together }: Assessment): TogetherView | undefined {
  if (!together) return undefined
  return {
    causes: together.causes.map((id) => ({
      id,
      name: causeName(model, id),
      explains: (together.explains[id] ?? []).map((e) => findingText(model, e.finding, e.side, e.value)),
    })),
  }
}

/** Everything that is ordered as one, by name. */
export const requestsOf = (model: Model): { id: string; name: string; clinical: string }[] =>
  model.knowledge.requests
    .map((r) => ({ id: r.id, name: capital(r.name.plain), clinical: r.name.clinical }))
    .sort((x, y) => (x.name < y.name ? -1 : 1))

/** The plain page of something that is ordered. */
export function requestPage(model: Model, { id }: { id: string }): RequestPage | undefined {
  const request = requestOf(model, id)
  if (!request) return undefined
  const { name, page, from_day } = request
  return {
    id,
    name: capital(name.plain),
    clinical: name.clinical,
    also: name.also,
    what: page.what,
    done: page.done,
    tells: page.tells,
    when: page.when,
    ...(from_day ? { informsFromDay: from_day.value } : {}),
    related: page.related.flatMap((r) => relatedTo(model, r)),
    sources: sourcesOf(model, page.sources),
  }
}

/** What a plain page names as related: a cause, a request or a finding. */
export function relatedTo(model: Model, id: string): RequestPage['related'] {
  const request = requestOf(model, id)
  if (model.causes.has(id)) return [{ kind: 'cause', id, name: causeName(model, id) }]
  if (request) return [{ kind: 'request', id, name: capital(request.name.plain) }]
  return model.findings.has(id) ? [{ kind: 'finding', id, name: findingName(model, id) }] : []
}

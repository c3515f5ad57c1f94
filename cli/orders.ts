import type { Assessment, Model } from '../engine/index.ts'
import { ink, labelled, MARGIN, type Paper, row } from './page.ts'
import { outcomeLines } from './questions.ts'
import { capital, findingWords, listed, type Register, small, structureName } from './words.ts'

type Order = Assessment['orders'][number]

const DAY = 86_400_000
/** The day of the month from which a test informs, in words; `days` since onset, `today` from the shell. */
function dayFrom(from: number, days: number, today: Date): string {
  const at = new Date(today.getTime() + (from - days) * DAY)
  return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long' }).format(at)
}

/** The question to send along with an order: its place filled in. */
function orderQuestion(model: Model, a: Assessment, order: Order, register: Register = 'clinical'): string {
  const { asks } = requestOf(model, order)
  const { place } = order
  const named = place
    ? `${place.lies === 'both' ? '' : `${place.lies} `}${small(structureName(model, place.id, a.site.levels, register))}`
    : 'nerve, root or part of the cord in question'
  return asks.replaceAll('{place}', named)
}
const requestOf = (model: Model, order: Order) => {
  const request = model.knowledge.requests.find((r) => r.id === order.request)
  if (!request) throw new Error(`The assessment names the request ${order.request}, which the knowledge does not have.`)
  return request
}

/** From when an order informs, when that is later than today or the onset is not known. */
function orderTiming(model: Model, order: Order, days: number | undefined, today: Date): string | undefined {
  const from = requestOf(model, order).from_day?.value
  if (!from || (days !== undefined && days >= from)) return undefined
  return days === undefined
    ? `Informs from day ${from} after onset.`
    : `Early today: a normal result counts only from ${dayFrom(from, days, today)} on (day ${from}).`
}

/** How many results of an order are told. */
const RESULTS = 3
/** What the likeliest results of an order's most telling part would change; nothing where its results are not worth ranking. */
function resultLines(model: Model, a: Assessment, order: Order, paper: Paper): string[] {
  const telling = order.findings.flatMap((f) => a.next.find((q) => q.finding === f.finding && q.side === f.side) ?? [])[0]
  if (!telling) return []
  const indent = MARGIN + 9
  return [
    ...(order.findings.length > 1
      ? row(paper, indent, [{ text: `${findingWords(model, { finding: telling.finding, side: telling.side })}:`, ink: ['dim'] }])
      : []),
    ...outcomeLines(model, telling, { paper, level: a.urgency.level, most: RESULTS, indent }),
  ]
}

/** What to order, each with its question, its parts and its timing; the best first. */
export function orderLines(
  model: Model,
  a: Assessment,
  { paper, days, today, most }: { paper: Paper; days: number | undefined; today: Date; most: number },
): string[] {
  return a.orders.slice(0, most).flatMap((order, i) => {
    const request = requestOf(model, order)
    const parts = order.findings.length > 1 ? listed(order.findings.map((f) => small(findingWords(model, f)))) : undefined
    const late = orderTiming(model, order, days, today)
    return [
      ...(i === 0 ? [] : ['']),
      `${' '.repeat(MARGIN)}${ink(paper, `${(i === 0 ? 'Test' : '').padEnd(7)}  ${capital(request.name.clinical)}`, 'bold')}`,
      ...row(paper, MARGIN + 9, [{ text: orderQuestion(model, a, order) }]),
      ...(parts ? labelled(paper, 'look at', parts, 9, MARGIN + 9) : []),
      ...(late ? row(paper, MARGIN + 9, [{ text: late, ink: ['yellow'] }]) : []),
      ...resultLines(model, a, order, paper),
      ...(i === 0 ? row(paper, MARGIN + 9, [{ text: request.timing, ink: ['dim'] }]) : []),
    ]
  })
}

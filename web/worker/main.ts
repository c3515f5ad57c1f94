import './policy.ts'
import { buildModel, inLanguage, type Knowledge, type Model, type Translation } from '../../engine/index.ts'
import { pagesAhead } from './ahead.ts'
import { whyOf } from './cause.ts'
import { estimatesOf } from './clinician/estimates.ts'
import { CLINICIAN } from './clinician/tasks.ts'
import { openFile } from './files.ts'
import { caseOf } from './interview.ts'
import { causePage, findingPage, shelfOf } from './learn.ts'
import { requestPage, requestsOf } from './orders.ts'
import { answersOf } from './page.ts'
import { paperOf } from './paper.ts'
import { usePhrases } from './phrases.ts'
import type { Answered, Opening, Order, Task, Work } from './protocol.ts'
import { comparedOf, resultOf } from './result.ts'
import { searcher } from './search.ts'
import { selfTestsOf } from './self-tests.ts'
import { stationOf } from './station.ts'
import { toldOf } from './told.ts'
import { plainWiring } from './wiring.ts'

type Doing = { [T in Task]: (model: Model, given: Work[T][0]) => Work[T][1] | Promise<Work[T][1]> }

/** Milliseconds between two pages reckoned ahead: time for whoever asks to go first. A page is read for longer than all of them take. */
const READING = 80

let search: ReturnType<typeof searcher> | undefined
const DOING: Doing = {
  ...CLINICIAN,
  page: pagesAhead((then) => void setTimeout(then, READING)),
  answers: answersOf,
  result: resultOf,
  why: whyOf,
  compare: comparedOf,
  selfTests: selfTestsOf,
  station: stationOf,
  wiring: plainWiring,
  paper: paperOf,
  caseFile: (_, { kept }) => caseOf(kept),
  openFile,
  shelf: shelfOf,
  causePage,
  findingPage,
  requests: requestsOf,
  requestPage,
  told: toldOf,
  search(model, asked) {
    search ??= searcher(model)
    return search(asked)
  },
}

let opening: Opening | undefined
let model: Promise<Model> | undefined
/** The model; loaded again for whoever asks after it could not be. */
function loaded(): Promise<Model> {
  model ??= load(opening!)
  model.catch(() => {
    model = undefined
  })
  return model
}
async function load({ knowledge, estimates, words }: Opening): Promise<Model> {
  const [english, translation] = await Promise.all([fetched<Knowledge>(knowledge), words ? fetched<Translation>(words) : undefined])
  estimatesOf(english, () => answered(estimates))
  return buildModel(translation ? inLanguage(english, translation) : english)
}
const fetched = async <T>(address: string): Promise<T> => (await (await answered(address)).json()) as T
async function answered(address: string): Promise<Response> {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`The knowledge could not be loaded (${answer.status}).`)
  return answer
}

self.onmessage = async ({ data }: MessageEvent<Opening | Order>) => {
  if ('knowledge' in data) {
    usePhrases(data.phrases, data.language)
    opening = data
    // Begun before anybody asks.
    void loaded().catch(() => undefined)
    return
  }
  const { number, task, given } = data
  try {
    const back = await (DOING[task] as (model: Model, given: unknown) => unknown)(await loaded(), given)
    self.postMessage({ number, back } satisfies Answered)
  } catch (e) {
    self.postMessage({ number, failed: e instanceof Error ? e.message : String(e) } satisfies Answered)
  }
}

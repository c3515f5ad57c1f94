import { type Check, didYouMean, error, fileOf } from './check.ts'

export const requestExists: Check = {
  name: 'request-exists',
  why: 'What comes first, or does better later, must be there to be ordered, and so must the red flags that ask for it.',
  check: ({ written: { requests, rules } }) => {
    const known = new Set(requests.map((r) => r.id))
    const flags = new Set(rules.map((r) => r.id))
    const issues = (at: string, ids: readonly string[]) =>
      ids
        .filter((id) => !known.has(id))
        .map((id) => error(at, `No request is called ${id}.`, didYouMean(id, known, 'The requests are the files of requests/.')))
    return requests.flatMap((r) => [
      ...issues(`${fileOf('requests', r)} second_to`, r.second_to),
      ...issues(`${fileOf('requests', r)} gives_way.to`, r.gives_way ? [r.gives_way.to] : []),
      ...(r.asked_by ?? [])
        .filter((id) => !flags.has(id))
        .map((id) =>
          error(
            `${fileOf('requests', r)} asked_by`,
            `No rule is called ${id}.`,
            didYouMean(id, flags, 'The red flags are the files of rules/.'),
          ),
        ),
    ])
  },
}

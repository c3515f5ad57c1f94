import { FORMAT } from '../../engine/case/file.ts'
import { readCase } from '../../engine/case.ts'
import { holds, said } from '../../engine/urgency.ts'
import { catalogueOf } from './catalogue.ts'
import { type Check, error, fileOf } from './check.ts'

export const ruleExamples: Check = {
  name: 'rule-examples',
  why: 'A red flag is proven by a case in which it stands and one in which it does not.',
  check: ({ written }) => {
    const catalogue = new Map(catalogueOf(written).map((f) => [f.id, f]))
    return written.rules.flatMap((r) =>
      (['fires', 'does_not_fire'] as const).flatMap((list) =>
        r[list].flatMap((example) => {
          const at = `${fileOf('rules', r)} ${list} (${example.name})`
          const { age, affected } = example
          const { person, issues } = readCase(catalogue, { format: FORMAT, person: { age }, affected, findings: example.findings })
          const wrong = issues
            .filter((i) => i.level === 'error')
            .map((i) => error(`${at} ${i.at}`, i.what, i.tip ?? 'Write it as a case file would.'))
          if (!person || wrong.length > 0) return wrong
          const [unread] = person.unplaced
          if (unread)
            return [
              error(
                at,
                `Nothing understands ${JSON.stringify(unread.text)}.`,
                'Tell it in the words of a clue, with the stage of that clue.',
              ),
            ]
          if (holds(r.when, said(person, person.claims)) === (list === 'fires')) return []
          return list === 'fires'
            ? [error(at, 'The rule does not stand in its own example.', 'Add the finding it needs to the example, or widen `when`.')]
            : [error(at, 'The rule stands where it should not.', 'Narrow `when`, or move the example to `fires`.')]
        }),
      ),
    )
  },
}

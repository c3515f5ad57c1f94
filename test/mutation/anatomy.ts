/**
 * Makes every fact of the anatomy wrong, one at a time, and looks whether a prediction (test/predictions) or a law of the wiring
 * (test/spec/wiring.ts, test/spec/anatomy.ts) notices. Run: npm run mutation. Writes docs/reference/anatomy-mutations.md.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { compile } from '../../compiler/compile.ts'
import type { Anatomy } from '../../engine/index.ts'
import { wire } from '../../engine/model/anatomy.ts'
import { DATA_LAWS } from '../spec/anatomy.ts'
import { holds, readPredictions, statementsOf } from '../spec/prediction.ts'
import { LAWS } from '../spec/wiring.ts'
import { type Mutant, mutantsOf } from './mutants.ts'

const ROOT = join(import.meta.dirname, '../..')
const { knowledge } = compile(join(ROOT, 'knowledge'))

/** One thing that may notice; says true, or throws, when it is broken. */
type Guard = { name: string; broken: (w: ReturnType<typeof wire>) => boolean }
const textbooks = readPredictions(join(ROOT, 'test/predictions')).map(
  (p): Guard => ({ name: p.name, broken: (w) => statementsOf(p, w, knowledge.observations).some((s) => !holds(s)) }),
)
const laws = [...DATA_LAWS, ...LAWS].map((l): Guard => ({ name: l.law, broken: (w) => l.broken(w, knowledge).length > 0 }))
const sound = wire(knowledge.anatomy)
const broken = [...textbooks, ...laws].filter((g) => g.broken(sound)).map((g) => g.name)
if (broken.length > 0) {
  process.stderr.write(`These do not hold even before a change: ${broken.join('; ')}. Run the tests first: npm test\n`)
  process.exit(1)
}

/** Does any of the guards notice? The one that noticed comes first next time: neighbouring facts mostly have the same guard. */
function noticed(guards: Guard[], m: Mutant): boolean {
  const anatomy: Anatomy = structuredClone(knowledge.anatomy)
  m.apply(anatomy)
  try {
    const wiring = wire(anatomy)
    const at = guards.findIndex((g) => g.broken(wiring))
    if (at < 0) return false
    guards.unshift(...guards.splice(at, 1))
    return true
  } catch {
    // A wiring that cannot be joined, or that lacks what a prediction names, fails its tests too.
    return true
  }
}
const results = mutantsOf(knowledge.anatomy).map((m) => {
  const byTextbook = noticed(textbooks, m)
  return { ...m, byTextbook, caught: byTextbook || noticed(laws, m) }
})

/** A fact is guarded when some way of making it wrong is noticed, and held fast when every way is. */
const facts = [...Map.groupBy(results, (r) => `${r.group}|${r.fact}`).values()].map((changes) => ({
  group: changes[0]!.group,
  fact: changes[0]!.fact,
  byTextbook: changes.some((c) => c.byTextbook),
  guarded: changes.some((c) => c.caught),
  fast: changes.every((c) => c.caught),
}))
type Fact = (typeof facts)[number]
const groups = [...Map.groupBy(facts, (f) => f.group)]
const wired = facts.filter((f) => !f.group.startsWith('What '))
const count = (list: readonly Fact[], is: (f: Fact) => boolean) => list.filter(is).length
const share = (is: (f: Fact) => boolean) =>
  `${Math.round((100 * count(wired, is)) / wired.length)} % (${count(wired, is)} of ${wired.length})`
const figures = { guarded: share((f) => f.guarded), fast: share((f) => f.fast), textbook: share((f) => f.byTextbook) }

const table = groups.map(
  ([group, list]) =>
    `| ${group} | ${list.length} | ${count(list, (f) => f.guarded)} | ${count(list, (f) => f.fast)} | ${count(list, (f) => f.byTextbook)} |`,
)
const unguarded = groups.flatMap(([group, list]) => {
  const open = list.filter((f) => !f.guarded)
  return open.length === 0 ? [] : [`### ${group}`, open.map((f) => `- ${f.fact}`).join('\n')]
})
const page = `# Which facts of the anatomy are guarded

Made by \`npm run mutation\` (test/mutation/anatomy.ts); do not edit by hand.

Every fact below knowledge/anatomy is made wrong, one at a time: a root share moved to the segment above or below or given to the other
roots, a branch leaving its nerve earlier or later, a muscle left out of a movement, a tract spared, a crossing undone: ${results.length} changes of
${facts.length} facts. After each the ${textbooks.length} textbook predictions (test/predictions) and the ${laws.length} laws of the wiring (test/spec) run again.
Of the ${wired.length} facts of the wiring

- **${figures.guarded} are guarded**: some way of making them wrong is noticed;
- ${figures.fast} are held fast: every way tried here is noticed;
- ${figures.textbook} are guarded by a cited prediction. The others rest on the laws, which hold common anatomical knowledge (which
  muscles move what, that roots follow each other, that shares add up). Those laws carry no source and were written with the data at hand:
  they keep it from changing unnoticed and show that it agrees with itself; they do not prove it right.

The findings that a place brings beside its wiring (seizures of the cortex, vertigo of the brainstem) stand in the table but not in these
figures: no prediction and no law speaks of them yet.

| Facts | number | guarded | held fast | by a prediction |
|---|---:|---:|---:|---:|
${table.join('\n')}

## What nothing guards

A share of a tenth or less seldom changes what anybody would see at the bedside; much of what follows is of that kind.

${unguarded.join('\n\n')}
`
writeFileSync(join(ROOT, 'docs/reference/anatomy-mutations.md'), page)
process.stdout.write(
  `${results.length} changes. Guarded ${figures.guarded}, held fast ${figures.fast}, by a cited prediction ${figures.textbook}.\n`,
)

import { once } from 'node:events'
import type { Command } from 'commander'
import { type Model, simulator } from '../engine/index.ts'
import { uniform } from '../engine/random.ts'
import { loadModel } from './knowledge.ts'
import { causesNamed, known, readCount, readSeed } from './sites.ts'

const HELP = `
Each line is a case file of format 1 with its truth. The same seed and knowledge give the same cases; case k does not depend on how many
are drawn. Causes come as often as the model holds them to be; --cause gives one only.

Examples:
  legwise simulate --n 1000 --seed 1 > cases.ndjson
  legwise simulate --n 20 --seed 7 --cause peroneal_neuropathy | legwise assess -`

type Flags = { n: number; seed: number; cause?: string }

/** Adds the verb `simulate` to the program. */
export function simulate(program: Command): void {
  program
    .command('simulate')
    .description('draw synthetic cases from the model, one on each line, with their truth')
    .option('--n <count>', 'how many', readCount, 10)
    .option('--seed <seed>', 'where chance begins', readSeed, 1)
    .option('--cause <id>', 'only this cause')
    .addHelpText('after', HELP)
    .action(async (flags: Flags) => {
      const model = loadModel()
      if (flags.cause !== undefined)
        known(
          [flags.cause],
          causesNamed(model),
          'cause',
          causesNamed(model)
            .map(({ id }) => id)
            .join(', '),
        )
      for (const line of drawLines(model, flags)) if (!process.stdout.write(`${line}\n`)) await once(process.stdout, 'drain')
    })
}

function* drawLines(model: Model, { n, seed, cause }: Flags): Generator<string> {
  const next = simulator(model, cause === undefined ? {} : { cause })
  for (let i = 0; i < n; i++) yield JSON.stringify(next(`synthetic-${seed}-${i + 1}`, uniform(seed, i)))
}

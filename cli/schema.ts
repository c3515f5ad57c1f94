import type { Command } from 'commander'
import { z } from 'zod'
import { Assessment, CaseFile, FindingEntry } from '../engine/index.ts'

/** The JSON Schemas that legwise publishes, by name; docs/reference/ holds them as files. */
export const SCHEMAS = {
  assessment: () => z.toJSONSchema(Assessment, { io: 'output' }),
  case: () => z.toJSONSchema(CaseFile.extend({ findings: z.array(FindingEntry).max(2000) }), { io: 'input' }),
} as const
type Name = keyof typeof SCHEMAS

export const schema = (program: Command): void => {
  program
    .command('schema')
    .description('print the JSON Schema of what legwise reads and gives')
    .argument('[name]', 'assessment or case', 'assessment')
    .addHelpText('after', '\nExample:\n  $ legwise schema assessment > assessment.schema.json')
    .action((name: string, _options: unknown, command: Command) => {
      if (!Object.hasOwn(SCHEMAS, name)) command.error(`No schema is called ${name}; there are ${Object.keys(SCHEMAS).join(' and ')}.`)
      process.stdout.write(`${JSON.stringify(SCHEMAS[name as Name](), null, 2)}\n`)
    })
}

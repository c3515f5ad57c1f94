import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { SCHEMAS } from '../../cli/schema.ts'

const published = (name: string) =>
  JSON.parse(readFileSync(join(import.meta.dirname, '../../docs/reference', `${name}.schema.json`), 'utf8'))

for (const name of Object.keys(SCHEMAS) as (keyof typeof SCHEMAS)[])
  test(`the published schema of the ${name} is the one the engine holds to (else: ./legwise schema ${name} > docs/reference/${name}.schema.json)`, () => {
    expect(published(name)).toEqual(JSON.parse(JSON.stringify(SCHEMAS[name]())))
  })

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { HEADERS } from '../../cli/web/serve.ts'
import { POLICY } from '../../web/build/policy.ts'

const HOW_TO = readFileSync(join(import.meta.dirname, '../../docs/how-to/host-the-web-app.md'), 'utf8')

test('the page, our server and the how-to name one policy', () => {
  expect(HEADERS['Content-Security-Policy']).toBe(`${POLICY}; frame-ancestors 'none'`)
  for (const [name, value] of Object.entries(HEADERS)) expect(HOW_TO).toContain(`${name}: ${value}`)
})

import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts', 'engine/**/*.test.ts', 'compiler/**/*.test.ts', 'cli/**/*.test.ts'],
    // These need the app served and a browser started: npm run test:browser
    exclude: ['test/browser/**'],
    // As `./legwise` does: the many commands that tests run begin sooner.
    env: { NODE_COMPILE_CACHE: join(import.meta.dirname, 'node_modules/.cache/legwise') },
    setupFiles: ['test/shared/seed.ts'],
    testTimeout: 180_000,
    hookTimeout: 180_000,
    pool: 'threads',
    // A worker for each core; by default one core is left idle, which is half of a small machine.
    maxWorkers: '100%',
    // Files of one worker share what they import, so that the knowledge is compiled and the model built once (test/shared). No test mocks.
    isolate: false,
  },
})

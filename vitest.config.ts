import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts', 'engine/**/*.test.ts', 'compiler/**/*.test.ts', 'cli/**/*.test.ts'],
    // These need the app served and a browser started: npm run test:browser
    exclude: ['test/browser/**'],
    testTimeout: 180_000,
    hookTimeout: 180_000,
    pool: 'threads',
  },
})

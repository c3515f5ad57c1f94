import { defineConfig } from 'vitest/config'
import { LongFirst } from './long-first.ts'

export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['**/*.test.ts'],
    globalSetup: ['serve.ts'],
    testTimeout: 240_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 60_000 } },
    pool: 'threads',
    maxWorkers: 2,
    // A worker for every file takes a second to start; no test mocks, and what files share is empty between them.
    isolate: false,
    sequence: { sequencer: LongFirst },
    // Two browsers beside two engines can starve each other on two cores; one more try tells a busy machine from a fault.
    retry: 2,
  },
})

import {defineConfig} from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Every core, one process each that all its files share: loading the program anew for each file takes longer than its tests.
    maxWorkers: '100%',
    isolate: false,
  },
})

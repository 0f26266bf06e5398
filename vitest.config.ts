import {defineConfig} from 'vitest/config'

const tests = {testTimeout: 60_000, hookTimeout: 60_000, globalSetup: ['tests/harness/ownFolder.ts']}
/** These put a faulty part in the place of a true one, and have a process of their own. */
const faulty = 'tests/separation/mutants/faults.test.ts'

export default defineConfig({
  test: {
    maxWorkers: '100%',
    projects: [
      // One process for each core, that all files share: loading the program anew for each takes longer than most tests.
      {test: {...tests, name: 'house', include: ['tests/**/*.test.ts'], exclude: [faulty], isolate: false}},
      {test: {...tests, name: 'faults', include: [faulty]}},
    ],
  },
})

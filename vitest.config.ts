import { configDefaults, defineConfig } from 'vitest/config'
import { LongestFirst } from './test/support/longest-first.ts'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'web/**/*.test.ts', 'test/**/*.test.ts', 'simulators/**/*.test.ts'],
    // The journeys and looks of every page take minutes of their own: `npm run test:browser`.
    exclude: [...configDefaults.exclude, 'test/{browser,looks}/**'],
    globalSetup: ['test/browser/support/unpack.ts', 'test/support/cluster.ts'],
    // Processes, not threads: some tests change the user, the signals or the environment of their process.
    pool: 'forks',
    // Whoever answers and asks in one process makes much that is soon garbage: with more room it is swept less often.
    execArgv: ['--max-semi-space-size=64'],
    // As Node itself runs them, with its own stripping of types: what is proved is what is started, and it is quicker.
    experimental: { viteModuleRunner: false },
    // The program is read once by a worker, not once by a file: a quarter of the time. So a test leaves its process as it
    // found it.
    isolate: false,
    sequence: { sequencer: LongestFirst },
    // One more than the two cores a proof has: much of a test is waiting for somebody else.
    maxWorkers: 3,
    // Bounds for what hangs, not for what is slow: a busy machine takes three times as long.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    teardownTimeout: 30_000,
    // `npm run test:coverage`: what of the server no test has run.
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      exclude: ['**/*.test.ts'],
      reporter: ['html', 'json-summary'],
    },
  },
})

import { configDefaults, defineConfig } from 'vitest/config'
import tests from '../../vitest.config.ts'

/** What `npm run test:browser` runs: as `npm test` does, and only what that leaves out. */
export default defineConfig({
  ...tests,
  test: { ...tests.test, include: ['test/{browser,looks}/**/*.test.ts'], exclude: configDefaults.exclude },
})

import { expect, test } from 'vitest'
import { openTerminal } from '../../test/support/terminal.ts'

test('[CO-13] a database that is not ours is neither dropped nor begun anew', async () => {
  const run = await openTerminal()
  expect(await run('fresh', '--yes')).toMatchObject({
    status: 1,
    out: '',
    err: expect.stringContaining('DATABASE_URL is set: the database is yours, and Marketry does not drop it.'),
  })
})

import { expect, test } from 'vitest'
import { openTerminal } from '../../test/support/terminal.ts'
import { fileOfNext } from './migrate.ts'

test('[CO-13] the shell works inside one marketplace, as the server does', { timeout: 120_000 }, async () => {
  const run = await openTerminal()
  await run('marketplaces', 'open', 'madeinpk')
  await run('marketplaces', 'open', 'designia')
  const code = `({
    own: marketplace.id,
    seen: await inside((tx) => tx.rows(sql\`select distinct marketplace_id as id from page\`)),
    amount: (await inside((tx) => tx.one(sql\`select 5::bigint as amount\`))).amount,
  })`
  const { own, seen, amount } = JSON.parse((await run('shell', '--marketplace', 'designia', '-e', code)).out)
  expect({ seen, amount }).toEqual({ seen: [{ id: own }], amount: '5' })
  expect(await run('shell', '--marketplace', 'nowhere', '-e', '1')).toMatchObject({
    status: 1,
    err: expect.stringContaining('There is no marketplace nowhere.'),
  })
})

test('[CO-13] a further migration has the next number', () => {
  expect(fileOfNext([], 'first')).toBe('0001-first.sql')
  expect(fileOfNext(['0001-first.sql', '0012a-late.sql', '0009-nine.sql'], 'gift-cards')).toBe('0013-gift-cards.sql')
})

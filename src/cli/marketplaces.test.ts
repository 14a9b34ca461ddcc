import { expect, onTestFinished, test } from 'vitest'
import { openRows } from '../../test/support/rows.ts'
import { openTerminal } from '../../test/support/terminal.ts'

/** `marketry marketplaces` in a deployment of the test's own. */
async function openMarketplaces() {
  const run = await openTerminal()
  return Object.assign((...args: string[]) => run('marketplaces', ...args), { database: run.database })
}

test('[CO-13] marketplaces are opened, listed and given hosts by command', async () => {
  const run = await openMarketplaces()
  expect((await run('list')).out).toContain('There is none yet.')
  expect(await run('open', 'madeinpk')).toMatchObject({ status: 0 })
  expect(await run('open', 'designia', '--slug', 'atelier', '--name', 'Atelier', '--host', 'a.example')).toMatchObject({
    status: 0,
    out: expect.stringContaining('✓ Atelier is open at a.example'),
  })
  const { out } = await run()
  expect(out.trim().split('\n')).toEqual([
    expect.stringMatching(/^house +house +Marketry +house\.localhost$/),
    expect.stringMatching(/^madeinpk +madeinpk +MadeInPK +madeinpk\.localhost$/),
    expect.stringMatching(/^atelier +designia +Atelier +a\.example$/),
  ])
  const hosts = await run('hosts', 'atelier', '--add', 'b.example', '--primary', 'b.example')
  expect(hosts.out).toBe('b.example (primary)\na.example\n')
  expect((await run('hosts', 'atelier')).out).toBe(hosts.out)
})

test('[CO-11] a marketplace from before its preset had a page gets it by command, as a draft, and only what it never had', async () => {
  const run = await openMarketplaces()
  await run('open', 'madeinpk')
  // As if it was opened before its preset had terms; its operator has discarded the help.
  const rows = await openRows(run.database)
  onTestFinished(() => rows.close())
  const pages = 'update page set path = $1, state = $2 where path = $3'
  await rows.query(pages, ['elsewhere', 'published', 'terms'])
  await rows.query(pages, ['help', 'discarded', 'help'])
  expect((await run('pages')).out).toMatch(/^✓ madeinpk: \/terms \(en\), \/terms \(ur\)\n {2}They are drafts/)
  const drafts = await rows.query(
    `select p.state, p.published, r.title from page p join page_revision r on r.page_id = p.id
     where p.path = 'terms' order by p.language`,
  )
  expect(drafts).toEqual([
    { state: 'draft', published: null, title: 'Terms' },
    { state: 'draft', published: null, title: 'شرائط' },
  ])
})

test('[CO-13] what cannot be done is said in a sentence, with status 1', async () => {
  const run = await openMarketplaces()
  await run('open', 'madeinpk')
  const refusals = [
    [['open', 'madeinpk'], 'Another marketplace has this slug.'],
    [['open', 'nothing'], 'There is no such preset.'],
    [['open', 'designia', '--host', 'http://x'], 'Give a host name in small letters'],
    [['open', 'house'], 'A deployment has one house'],
    [['hosts', 'nowhere'], "There is no marketplace 'nowhere'."],
    [['hosts', 'madeinpk', '--add', 'X!'], "'X!' is no host name."],
    [['hosts', 'madeinpk', '--remove', 'madeinpk.localhost'], 'A marketplace keeps one host at least'],
  ] as const
  await Promise.all(
    refusals.map(async ([args, sentence]) =>
      expect(await run(...args)).toMatchObject({ status: 1, err: expect.stringContaining(sentence) }),
    ),
  )
  expect((await run('--help')).out.replaceAll(/\s+/g, ' ')).toContain('from a preset: house, madeinpk, designia')
})

import { expect, test } from 'vitest'

test('[CO-15] however many forms a search takes, a connection remembers a bounded number of statements', async () => {
  // Read afresh: other tests of this process have had statements remembered already.
  const afresh = './sql.ts?with-nothing-remembered'
  const { join, raw, sql, toStatement } = (await import(afresh)) as typeof import('./sql.ts')
  const choose = (form: number) =>
    toStatement(sql`select 1 where ${join([sql`true`, raw(`${form} > 0`), sql`id = ${form}`], ' and ')}`)
  const names = Array.from({ length: 1_000 }, (_, form) => choose(form).name).filter((name) => name !== undefined)
  expect(names.length).toBeGreaterThan(0)
  expect(new Set(names).size).toBeLessThanOrEqual(200)
  expect(choose(0)).toEqual({ name: names[0], text: 'select 1 where true and 0 > 0 and id = $1', values: [0] })
  // A statement of the program's own text is always remembered: there are as many as are written in it.
  expect(toStatement(sql`select ${1}::integer`).name).toBeDefined()
})

import { Client } from 'pg'
import { expect, test } from 'vitest'
import { freshDatabase } from '../../../test/support/database.ts'
import { installJobs } from './install.ts'

test('[CO-8] several processes may install at once, and again', async () => {
  const database = await freshDatabase()
  const owner = new Client({ connectionString: database.ownerUrl })
  await owner.connect()
  try {
    await owner.query('drop schema jobs cascade; create schema jobs; grant usage on schema jobs to marketry_app')
    await Promise.all([1, 2, 3].map(() => installJobs(database.ownerUrl)))
    await installJobs(database.ownerUrl)
    const { rows } = await owner.query(
      "select tableowner from pg_tables where schemaname = 'jobs' and tablename = 'job'",
    )
    expect(rows).toEqual([{ tableowner: 'marketry_owner' }])
  } finally {
    await owner.end()
    await database.drop()
  }
})

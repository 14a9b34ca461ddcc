import { request } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../../src/kernel/ids.ts'
import { eventually } from '../support/eventually.ts'
import { type Marketry, startMarketry } from '../support/marketry.ts'
import { type Person, password, registered } from '../support/person.ts'
import { openRows, type Rows } from '../support/rows.ts'
import { unzip } from '../support/zip.ts'

/*
 * An archive of everything that is held of somebody is made by a job, and jobs are run twice, killed and given up. The
 * archive is there all the same, for them alone, and gone when they are.
 */

let marketry: Marketry
let rows: Rows
let shopId: string

beforeAll(async () => {
  marketry = await startMarketry(['web', 'worker'])
  rows = await openRows(marketry.databaseUrls)
  shopId = (await marketry.parts.services.directory.bySlug('madeinpk'))?.id ?? ''
})
afterAll(async () => {
  await rows?.close()
  await marketry?.close()
})

/** An archive that was asked for so many hours ago, and whose job is not there any more. */
async function asked(member: Person, hours: number): Promise<string> {
  const id = newId()
  const at = new Date(marketry.parts.clock.now().getTime() - hours * 3_600_000)
  await rows.query(`insert into personal_export (marketplace_id, id, member_id, asked_at) values ($1, $2, $3, $4)`, [
    shopId,
    id,
    member.id,
    at,
  ])
  return id
}

/** Runs the job that makes an archive, as a worker does. */
function make(exportId: string): Promise<unknown> {
  const { services, declaredJobs } = marketry.parts
  const job = declaredJobs.find(({ name }) => name === 'export_personal_data')
  const run = { id: newId(), attempt: 1, signal: new AbortController().signal, log: services.log, progress: () => {} }
  return job?.handle(services, { marketplaceId: shopId, exportId }, run) ?? Promise.reject(new Error('no such job'))
}

const latest = async (member: Person) => (await member.get('/me/export/')).body.latest

test('[CO-8] an archive that two workers make at once lies there for its member', async () => {
  const member = await registered(marketry, 'madeinpk', 'Rabia', ['buyer'])
  const id = await asked(member, 0)
  await Promise.all([make(id), make(id), make(id)])
  const { state, url } = await latest(member)
  expect(state).toBe('ready')
  expect((await fetched(url)).subarray(0, 2).toString()).toBe('PK')
})

test('[CO-1] the files a member sent in lie in it byte by byte, whatever they are called', async () => {
  const member = await registered(marketry, 'madeinpk', 'Nida', ['buyer'])
  const content = Buffer.from('%PDF-1.7 paid in full')
  const { documents } = marketry.parts.services
  const made = { purpose: 'evidence', name: 'receipt: "May".pdf', mediaType: 'application/pdf', content }
  const { id } = await documents.keep(shopId, member.id, made)
  const strangers = await documents.keep(shopId, (await registered(marketry, 'madeinpk', 'Omar', ['buyer'])).id, made)
  await make(await asked(member, 0))
  const files = unzip(await fetched((await latest(member)).url))
  expect(files.get(`documents/${id} receipt_ _May_.pdf`)).toEqual(content)
  expect([...files.keys()].join()).not.toContain(strangers.id)
})

test('[CO-1] who has waited for an hour in vain may ask again, and is given it', async () => {
  const member = await registered(marketry, 'madeinpk', 'Sana', ['buyer'])
  const id = await asked(member, 2)
  expect(await member.post('/me/export/')).toMatchObject({ status: 202, body: { id, state: 'asked' } })
  await eventually(
    () => latest(member),
    ({ state }) => state === 'ready',
    'the archive',
  )
})

test('[CO-1] of somebody who was erased no archive is left by a worker that was killed after it had written one', async () => {
  const { storage } = await archivesOf()
  const member = await registered(marketry, 'madeinpk', 'Tahira', ['buyer'])
  const id = await asked(member, 0)
  expect((await member.post('/me/erasure/', { password })).status).toBe(204)
  const key = `${shopId}/exports/${id}/archive.zip`
  await storage.put(key, Buffer.from('everything'), 'application/zip')
  await make(id)
  expect(await storage.open(key)).toBeUndefined()
})

test('[CO-1] of the password of somebody who was erased not even a hash is left', async () => {
  const member = await registered(marketry, 'madeinpk', 'Uzma', ['buyer'])
  const erased = await member.post('/me/erasure/', { password }, { idempotencyKey: newId() })
  expect(erased.status).toBe(204)
  expect(await rows.query('select route from idempotency_key where member_id = $1', [member.id])).toEqual([])
})

/** The store, opened as the program opens it. */
async function archivesOf() {
  const { storageOf } = await import('../../src/compose/outside.ts')
  const { openStorage } = await import('../../src/platform/files/storage.ts')
  return { storage: await openStorage(storageOf(marketry.parts.services.config)) }
}

/** The bytes behind a link, fetched without any token. */
function fetched(path: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const headers = { host: marketry.host('madeinpk') }
    request({ host: '127.0.0.1', port: marketry.port, path, headers }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('end', () => resolve(Buffer.concat(chunks)))
    })
      .on('error', reject)
      .end()
  })
}

import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { eventually } from '../../../test/support/eventually.ts'
import { openPlatform, type TestPlatform } from '../../../test/support/platform.ts'
import { newId } from '../../kernel/ids.ts'
import { plusSeconds } from '../../kernel/time.ts'
import { sql } from '../db/sql.ts'
import { openDocumentLinks } from './document-link.ts'
import { type DocumentRow, selectDocument } from './document-store.ts'
import { createDocuments, type Documents } from './documents.ts'
import { openStorage, type Storage } from './storage.ts'

// Amna's receipt, and what she would rather have in its place once it was looked at.
const receipt = Buffer.from('Paid 500.00 PKR on 3 May')
const exchanged = Buffer.from('Paid 900.00 PKR on 3 May')
const page = Buffer.from('<html>Paid 900 PKR</html')

let platform: TestPlatform
let storage: Storage
let documents: Documents
const amna = newId()
const folder = mkdtempSync(join(tmpdir(), 'marketry-documents-'))
// The next look into bytes waits here, where it is given: what comes between can be put between.
let held: Promise<void> | undefined

beforeAll(async () => {
  platform = await openPlatform()
  const { db, clock, here } = platform
  storage = await openStorage({ kind: 'disk', folder })
  const slow: Storage = {
    ...storage,
    async open(key) {
      const opened = await storage.open(key)
      const [wait, bytes] = [held, opened && (await buffer(opened.stream))]
      held = undefined
      await wait
      return bytes && { stream: Readable.from([bytes]), bytes: bytes.length }
    },
  }
  const links = openDocumentLinks(Buffer.from('a key of the tests'), clock)
  const purposes = [{ name: 'evidence', mediaTypes: ['text/plain'], mostBytes: 1_000 }]
  documents = createDocuments({ storage: slow, db, links, realNow: () => clock.real() }, purposes)
  await db.inMarketplace(here, async (tx) =>
    tx.write(sql`insert into member (id, email, name, created_at, updated_at)
      values (${amna}, 'amna@here.test', 'Amna', ${tx.now}, ${tx.now})`),
  )
})
afterAll(async () => {
  await platform?.close()
  rmSync(folder, { recursive: true, force: true })
})

const within = <Answer>(work: Parameters<TestPlatform['db']['inMarketplace']>[1]) =>
  platform.db.inMarketplace(platform.here, work) as Promise<Answer>
const announced = () =>
  within<DocumentRow>((tx) =>
    documents.announce(tx, amna, {
      purpose: 'evidence',
      name: 'a.txt',
      mediaType: 'text/plain',
      bytes: receipt.length,
    }),
  )
const send = (document: DocumentRow, bytes: Buffer) => documents.take(platform.here, document, Readable.from([bytes]))
const rowOf = (id: string) => within<DocumentRow | undefined>((tx) => selectDocument(tx, id))
const bytesOf = async (document: DocumentRow) => {
  const opened = await documents.open(platform.here, document)
  return opened && buffer(opened.stream)
}
const attach = (ids: string[]) =>
  within((tx) => documents.attach(tx, ids, { memberId: amna, purpose: 'evidence' }, { kind: 'dispute', id: newId() }))

/** Begins a look that has read what lies there and has not said so yet. */
function look(document: DocumentRow) {
  const { promise, resolve } = Promise.withResolvers<void>()
  held = promise
  const looked = documents.receive(platform.here, document.id)
  const reached = eventually(
    async () => held === undefined,
    (yes) => yes,
    'the look',
  )
  return { looked, reached, goOn: resolve }
}

test('[CO-20] what was looked into is not exchanged by a second look that began before the first had ended', async () => {
  const document = await announced()
  await send(document, receipt)
  const first = look(document)
  await first.reached
  await send(document, exchanged)
  const second = look(document)
  await second.reached
  first.goOn()
  const received = await first.looked
  second.goOn()
  await second.looked
  expect(received.sha256).toBe(createHash('sha256').update(receipt).digest('hex'))
  expect(await bytesOf((await rowOf(document.id)) ?? received)).toEqual(receipt)
})

test('[CO-20] a second look that finds something else removes nothing of what is part of something by now', async () => {
  const document = await announced()
  await send(document, receipt)
  const first = look(document)
  await first.reached
  await send(document, page)
  const second = look(document)
  await second.reached
  first.goOn()
  await first.looked
  await attach([document.id])
  second.goOn()
  await expect(second.looked).rejects.toMatchObject({ code: 'file_type' })
  const row = await rowOf(document.id)
  expect(row?.state).toBe('attached')
  expect(row && (await bytesOf(row))).toEqual(receipt)
})

test('[CO-9] what is part of something is not taken back by whoever looked before it was', async () => {
  const document = await announced()
  await send(document, receipt)
  const received = await documents.receive(platform.here, document.id)
  await attach([document.id])
  expect(await documents.remove(platform.here, document.id)).toBe(false)
  expect(await bytesOf(received)).toEqual(receipt)
})

test('[CO-9] what becomes part of something while the sweep is under way is not swept', async () => {
  const document = await announced()
  await send(document, receipt)
  await documents.receive(platform.here, document.id)
  let sweeping: Promise<unknown> = Promise.resolve()
  await within(async (tx) => {
    await documents.attach(tx, [document.id], { memberId: amna, purpose: 'evidence' }, { kind: 'dispute', id: newId() })
    let over = false
    sweeping = documents.sweep(platform.here, plusSeconds(platform.clock.now(), 60)).then(() => (over = true))
    const waits = async () => {
      const { rows } = await platform.db.pool.query(
        `select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`,
      )
      return over || rows.length > 0
    }
    await eventually(waits, (yes) => yes, 'the sweep')
  })
  await sweeping
  expect((await rowOf(document.id))?.state).toBe('attached')
})

test('[CO-9] however many are announced at once, no more than so many are on their way', async () => {
  const bilal = newId()
  await within(async (tx) =>
    tx.write(sql`insert into member (id, email, name, created_at, updated_at)
      values (${bilal}, 'bilal@here.test', 'Bilal', ${tx.now}, ${tx.now})`),
  )
  const announce = () =>
    within((tx) =>
      documents.announce(tx, bilal, { purpose: 'evidence', name: 'a.txt', mediaType: 'text/plain', bytes: 10 }),
    )
  for (let sent = 0; sent < 38; sent++) await announce()
  const crowd = await Promise.allSettled(Array.from({ length: 6 }, announce))
  expect(crowd.filter(({ status }) => status === 'fulfilled')).toHaveLength(2)
})

test('[CO-1] who has been erased sends nothing in any more, however close the two are', async () => {
  const leaver = newId()
  await within(async (tx) =>
    tx.write(sql`insert into member (id, email, name, created_at, updated_at)
      values (${leaver}, 'leaver@here.test', 'Leaver', ${tx.now}, ${tx.now})`),
  )
  let announcing: Promise<unknown> | undefined
  await within(async (tx) => {
    await tx.rows(sql`select id from member where id = ${leaver} for no key update`)
    announcing = within((other) =>
      documents.announce(other, leaver, { purpose: 'evidence', name: 'me.txt', mediaType: 'text/plain', bytes: 10 }),
    )
    announcing.catch(() => {})
    await eventually(
      () => platform.db.pool.query(`select 1 from pg_stat_activity where wait_event_type = 'Lock'`),
      ({ rows }) => rows.length > 0,
    )
    await tx.rows(sql`update member set standing = 'erased', email = ${leaver} where id = ${leaver}`)
  })
  await expect(announcing).rejects.toMatchObject({ code: 'not_found' })
})

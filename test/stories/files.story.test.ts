import { createHash } from 'node:crypto'
import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Marketry, startMarketry } from '../support/marketry.ts'
import { openRows, type Rows } from '../support/rows.ts'
import { type Person, registered, visitor } from '../support/person.ts'
import { environmentOf, hasS3Server, type S3Server, startS3Server } from '../support/s3-server.ts'

/*
 * Amna keeps a receipt for the case that somebody doubts her word. It goes straight to where it is kept, is looked into,
 * and is seen by nobody but her until it is part of something. The same with a folder and with a bucket.
 */

const withS3 = hasS3Server()
const pdf = Buffer.from('%PDF-1.7\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF')
const sha256 = createHash('sha256').update(pdf).digest('hex')

describe.each([
  ['a folder', true],
  ['a bucket', withS3],
])('kept in %s', (place, there) => {
  let marketry: Marketry
  let rows: Rows
  let store: S3Server | undefined
  let amna: Person
  let bilal: Person

  beforeAll(async () => {
    if (!there) return
    if (place === 'a bucket') store = await startS3Server()
    marketry = await startMarketry(['web'], store ? environmentOf(store) : {})
    rows = await openRows(marketry.databaseUrls)
    amna = await registered(marketry, 'madeinpk', 'Amna', ['seller'])
    bilal = await registered(marketry, 'madeinpk', 'Bilal', ['buyer'])
  })

  afterAll(async () => {
    await rows?.close()
    await marketry?.close()
    store?.close()
  })

  const announce = (person: Person, more: object = {}) =>
    person.post('/documents/', {
      purpose: 'evidence',
      name: 'receipt.pdf',
      media_type: 'application/pdf',
      bytes: pdf.length,
      ...more,
    })
  const send = ({ url, headers }: { url: string; headers: Record<string, string> }, bytes: Buffer) =>
    toWhereItLies(marketry, url, { method: 'PUT', headers, body: new Uint8Array(bytes) })
  const kept = async (person: Person, bytes: Buffer = pdf, more: object = {}) => {
    const { body } = await announce(person, { bytes: bytes.length, ...more })
    const sent = await send(body.upload, bytes)
    if (!sent.ok) throw new Error(`sending answered ${sent.status}: ${await sent.text()}`)
    return {
      id: body.id as string,
      upload: body.upload,
      received: await person.post(`/documents/${body.id}/received/`),
    }
  }

  test.runIf(there)('[CO-9] it is announced, sent by a signed request, looked into, and opened by a link', async () => {
    const announced = await announce(amna)
    expect([announced.status, announced.body.state, announced.body.version]).toEqual([201, 'awaited', 1])
    const early = await amna.post(`/documents/${announced.body.id}/received/`)
    expect([early.status, early.body.code]).toEqual([409, 'file_missing'])
    expect((await send(announced.body.upload, pdf)).ok).toBe(true)
    const received = await amna.post(`/documents/${announced.body.id}/received/`)
    expect(received.body).toMatchObject({ state: 'received', media_type: 'application/pdf', bytes: pdf.length })
    const { body } = await amna.get(`/documents/${announced.body.id}/`)
    const opened = await toWhereItLies(marketry, body.link.url, {})
    expect(Buffer.from(await opened.arrayBuffer())).toEqual(pdf)
    expect(opened.headers.get('content-disposition')).toMatch(/^attachment; filename="receipt.pdf"/)
  })

  test.runIf(there)('[CO-9] nobody else sees it, here or in another marketplace, nor without a name', async () => {
    const { id } = await kept(amna)
    const stranger = await registered(marketry, 'designia', 'Dana', ['buyer'])
    for (const person of [bilal, stranger]) expect((await person.get(`/documents/${id}/`)).status).toBe(404)
    expect((await visitor(marketry, 'madeinpk').get(`/documents/${id}/`)).status).toBe(401)
    for (const path of ['received/', 'versions/'])
      expect((await bilal.post(`/documents/${id}/${path}`, path === 'received/' ? undefined : named)).status).toBe(404)
    expect((await bilal.delete(`/documents/${id}/`)).status).toBe(404)
  })

  test.runIf(there)('[CO-20] what is not what it was said to be is removed, and said so', async () => {
    const page = Buffer.from('<!doctype html><script>alert(1)</script>')
    const refused = await kept(amna, page)
    expect([refused.received.status, refused.received.body.code]).toEqual([422, 'file_type'])
    expect((await amna.get(`/documents/${refused.id}/`)).status).toBe(404)
    expect((await announce(amna, { media_type: 'image/svg+xml' })).body.code).toBe('file_type')
    expect((await announce(amna, { bytes: 5_000_001 })).body.code).toBe('file_size')
    expect((await announce(amna, { purpose: 'anything' })).body.code).toBe('file_purpose')
  })

  test.runIf(there)('[CO-20] more bytes than were announced are not taken', async () => {
    const { body } = await announce(amna)
    const more = await send(body.upload, Buffer.concat([pdf, pdf]))
    expect(more.ok).toBe(false)
    expect((await amna.post(`/documents/${body.id}/received/`)).body.code).toBe('file_missing')
  })

  test.runIf(there)('[CO-20] what was looked into cannot be changed by sending again', async () => {
    const { id, upload } = await kept(amna)
    await send(upload, Buffer.from(pdf.toString('latin1').replace('1 0 obj', '9 9 bad'), 'latin1'))
    await amna.post(`/documents/${id}/received/`)
    const { body } = await amna.get(`/documents/${id}/`)
    const opened = await toWhereItLies(marketry, body.link.url, {})
    expect(Buffer.from(await opened.arrayBuffer())).toEqual(pdf)
  })

  test.runIf(there)('[CO-9] every version is kept, and the last is not the only one', async () => {
    const { id } = await kept(amna)
    const second = await amna.post(`/documents/${id}/versions/`, { ...named, bytes: pdf.length })
    expect([second.status, second.body.version]).toEqual([201, 2])
    await send(second.body.upload, pdf)
    await amna.post(`/documents/${second.body.id}/received/`)
    const { body } = await amna.get(`/documents/${id}/versions/`)
    expect(body.results.map(({ version, name }: { version: number; name: string }) => [version, name])).toEqual([
      [1, 'receipt.pdf'],
      [2, 'second.pdf'],
    ])
    for (const { link } of body.results) expect((await toWhereItLies(marketry, link.url, {})).status).toBe(200)
  })

  test.runIf(there)(
    '[CO-9] what is never used is swept after a day, bytes and all; and bytes nobody knows',
    async () => {
      const { services, clock } = marketry.parts
      const shop = await services.directory.bySlug('madeinpk')
      const shopId = shop?.id ?? ''
      const { id } = await kept(amna)
      expect(await services.documents.sweep(shopId, new Date(clock.now().getTime() - 86_400_000))).toBe(0)
      const swept = await services.documents.sweep(shopId, new Date(clock.now().getTime() + 1_000))
      expect(swept).toBeGreaterThan(0)
      expect((await amna.get(`/documents/${id}/`)).status).toBe(404)
      expect(await services.documents.open(shopId, { id, sha256 })).toBeUndefined()
      // A process that ended between the bytes and the row.
      const lost = await kept(amna)
      const used = await kept(amna)
      await rows.query('delete from document where id = $1', [lost.id])
      const later = new Date(clock.real().getTime() + 60_000)
      expect(await services.documents.sweepOrphans(shopId, new Date(0))).toBe(0)
      expect(await services.documents.sweepOrphans(shopId, later)).toBeGreaterThan(0)
      expect(await services.documents.open(shopId, { id: lost.id, sha256 })).toBeUndefined()
      expect(await services.documents.open(shopId, { id: used.id, sha256 })).toBeDefined()
    },
  )

  test.runIf(there)('[CO-9] one may take back what is part of nothing', async () => {
    const { id } = await kept(amna)
    expect((await amna.delete(`/documents/${id}/`)).status).toBe(204)
    expect((await amna.get(`/documents/${id}/`)).status).toBe(404)
  })
})

const named = { name: 'second.pdf', media_type: 'application/pdf', bytes: 10 }

/** Follows a signed address: to the bucket as it stands, to us by the loopback address (the name need not resolve). */
async function toWhereItLies(
  marketry: Marketry,
  url: string,
  { method = 'GET', headers = {}, body }: { method?: string; headers?: Record<string, string>; body?: Uint8Array },
): Promise<Response> {
  const { host, pathname, search } = new URL(url)
  if (!host.includes('localhost')) return fetch(url, { method, headers, ...(body && { body: Buffer.from(body) }) })
  return new Promise((resolve, reject) => {
    const sent = request(
      { host: '127.0.0.1', port: marketry.port, method, path: pathname + search, headers: { ...headers, host } },
      (answer) => {
        const pieces: Buffer[] = []
        answer.on('data', (piece: Buffer) => pieces.push(piece))
        answer.on('end', () => {
          const status = answer.statusCode ?? 0
          const empty = status === 204
          resolve(
            new Response(empty ? null : Buffer.concat(pieces), {
              status,
              headers: answer.headers as Record<string, string>,
            }),
          )
        })
      },
    )
    sent.on('error', reject)
    sent.end(body)
  })
}

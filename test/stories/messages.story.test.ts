import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { messagesPersonal } from '../../src/modules/messages/personal.ts'
import { claimWaiting } from '../../src/modules/messages/store/waiting.ts'
import { type Marketry, startMarketry } from '../support/marketry.ts'
import { place, traders, type Traders, turnClock } from '../support/deals.ts'
import { type Person, password, registered, type Reply, visitor } from '../support/person.ts'
import { eventually } from '../support/eventually.ts'
import { openSocket } from '../support/socket.ts'
import { offer, operatorOf } from '../support/trade.ts'

const slug = 'madeinpk'
let marketry: Marketry
let people: Traders
let amna: Person
let bilal: Person
let stranger: Person
let productId: string

beforeAll(async () => {
  marketry = await startMarketry()
  people = await traders(marketry, slug)
  amna = people.seller
  bilal = people.buyer
  stranger = await registered(marketry, slug, 'Stranger', ['buyer'])
  ;({ productId } = await offer(amna, people.categoryId))
})
afterAll(() => marketry.close())

/** Asks the seller of a product. */
async function ask(person: Person, product: string, body: string): Promise<string> {
  const reply = await person.post('/conversations/', { about: 'product', product_id: product, body })
  expect(reply.status, JSON.stringify(reply.body)).toBe(201)
  return reply.body.id
}

const say = (person: Person, id: string, body: string, more: object = {}) =>
  person.post(`/conversations/${id}/messages/`, { body, ...more })

const said = async (person: Person, id: string): Promise<string[]> =>
  (await person.get(`/conversations/${id}/messages/`)).body.results.map(({ body }: { body: string }) => body)

const unread = async (person: Person) => (await person.get('/conversations/unread-count/')).body.unread

test('[PK-8] a visitor who signs in asks the seller about a product, and is answered', async () => {
  expect((await visitor(marketry, slug).post('/conversations/', { about: 'product' })).status).toBe(401)
  const id = await ask(bilal, productId, 'Is it dyed by hand?')
  expect(await unread(amna)).toBe(1)
  const [line] = (await amna.get('/conversations/')).body.results
  expect(line).toMatchObject({
    id,
    about: 'product',
    product_id: productId,
    title: 'Ajrak shawl',
    others: [{ id: bilal.id, name: 'Bilal' }],
    last: { mine: false, body: 'Is it dyed by hand?' },
    unread: 1,
  })
  const answer = await say(amna, id, 'Yes, with madder.\r\nAnd indigo.')
  expect(answer.body).toMatchObject({ seq: 2, body: 'Yes, with madder.\nAnd indigo.', author_id: amna.id })
  expect(await unread(amna)).toBe(0)
  expect(await said(bilal, id)).toEqual(['Yes, with madder.\nAnd indigo.', 'Is it dyed by hand?'])

  // Asking again goes on where it was.
  expect(await ask(bilal, productId, 'Thank you.')).toBe(id)
  await bilal.post(`/conversations/${id}/read/`, { seq: 3 })
  const { members } = (await amna.get(`/conversations/${id}/`)).body
  expect(members.find(({ id: one }: { id: string }) => one === bilal.id)).toMatchObject({ read_seq: 3 })
})

test('[PK-8] the two of an order write about it, whoever begins; and there is one conversation of it', async () => {
  const order = await place(people)
  const begun = await amna.post('/conversations/', { about: 'deal', order_id: order.id, body: 'Which colour?' })
  expect(begun.status).toBe(201)
  const more = await bilal.post('/conversations/', { about: 'deal', order_id: order.id, body: 'The blue one.' })
  expect(more.body.id).toBe(begun.body.id)
  expect((await stranger.post('/conversations/', { about: 'deal', order_id: order.id, body: 'Me too' })).status).toBe(
    404,
  )
  const found = await bilal.get(`/conversations/?order=${order.id}`)
  expect(found.body.results).toHaveLength(1)
})

test('[CO-7] whoever is not in a conversation finds nothing there: strangers, operators, other marketplaces', async () => {
  const id = await ask(bilal, productId, 'Between us.')
  const elsewhere = await registered(marketry, 'designia', 'Dan', ['buyer'])
  for (const person of [stranger, people.operator, elsewhere, await operatorOf(marketry, 'designia')]) {
    expect((await person.get(`/conversations/${id}/`)).status).toBe(404)
    expect((await person.get(`/conversations/${id}/messages/`)).status).toBe(404)
    expect((await say(person, id, 'Hello')).status).toBe(404)
    expect((await person.post(`/conversations/${id}/read/`, { seq: 1 })).status).toBe(404)
    expect((await person.post(`/conversations/${id}/leave/`)).status).toBe(404)
  }
})

test('[CO-7] a message sent twice under one ref is one message; another one under it is refused', async () => {
  const id = await ask(bilal, productId, 'Once.')
  const first = await say(bilal, id, 'Twice?', { ref: 'mine-1' })
  const second = await say(bilal, id, 'Twice?', { ref: 'mine-1' })
  expect(second.body).toEqual(first.body)
  expect((await say(bilal, id, 'Other', { ref: 'mine-1' })).body.code).toBe('ref_reused')
  const together = await Promise.all([1, 2, 3].map(() => say(bilal, id, 'At once', { ref: 'mine-2' })))
  expect(new Set(together.map(({ body }) => body.id)).size).toBe(1)
  expect((await said(bilal, id)).filter((body) => body === 'At once')).toHaveLength(1)
})

test('[CO-7] strangers cannot be written to, and nobody is talked down', async () => {
  expect(
    (await bilal.post('/conversations/', { about: 'members', member_id: stranger.id, body: 'Hi' })).body.code,
  ).toBe('not_acquainted')
  expect((await amna.post('/conversations/', { about: 'product', product_id: productId, body: 'Hm' })).body.code).toBe(
    'own_product',
  )
  const id = await ask(stranger, productId, '1')
  for (const body of ['2', '3', '4', '5']) expect((await say(stranger, id, body)).status).toBe(201)
  expect((await say(stranger, id, '6')).body.code).toBe('wait_for_answer')
  expect((await stranger.get(`/conversations/${id}/`)).body).toMatchObject({
    may_write: false,
    hindrance: 'wait_for_answer',
  })
  await say(amna, id, 'Slowly.')
  expect((await say(stranger, id, '6')).status).toBe(201)
  // Who has answered may be written to.
  expect((await stranger.post('/conversations/', { about: 'members', member_id: amna.id, body: 'Hi' })).status).toBe(
    201,
  )
})

test('[CO-7] what is no message is refused: nothing, too much, what steers a terminal', async () => {
  const id = await ask(bilal, productId, 'Hello.')
  for (const body of ['', '   \n ', 'a'.repeat(4_001), 'bell \u0007', 'escape \u001b[31m']) {
    expect((await say(bilal, id, body)).status).toBe(422)
  }
  expect((await say(bilal, id, 'a'.repeat(4_000))).status).toBe(201)
  expect((await say(bilal, id, '<b>plain</b>')).body.body).toBe('<b>plain</b>')
})

test('[CO-7] who is blocked cannot write, and is not told why; muting is nobody’s business', async () => {
  const carla = await registered(marketry, slug, 'Carla', ['buyer'])
  const id = await ask(carla, productId, 'Hello?')
  await say(amna, id, 'Yes?')
  expect((await amna.post('/blocks/', { member_id: carla.id })).status).toBe(204)
  expect((await say(carla, id, 'Why not?')).body).toMatchObject({ code: 'cannot_write_here' })
  expect((await say(amna, id, 'Nor I')).body.code).toBe('cannot_write_here')
  const { body: seen } = await carla.get(`/conversations/${id}/`)
  expect(seen).toMatchObject({ may_write: false, hindrance: 'cannot_write_here' })
  expect(seen.members.every(({ blocked }: { blocked: boolean }) => !blocked)).toBe(true)
  expect((await carla.post('/conversations/', { about: 'members', member_id: amna.id, body: 'Hi' })).body.code).toBe(
    'not_acquainted',
  )
  expect((await amna.get('/blocks/')).body.results).toMatchObject([{ id: carla.id, name: 'Carla' }])
  expect((await amna.delete(`/blocks/${carla.id}/`)).status).toBe(204)
  expect((await amna.delete(`/blocks/${carla.id}/`)).status).toBe(404)
  expect((await say(carla, id, 'Thank you')).status).toBe(201)
  const before = await unread(amna)
  expect((await amna.post(`/conversations/${id}/mute/`, { muted: true })).status).toBe(204)
  expect(await unread(amna)).toBe(before - 1)
})

test('[CO-7] conversations are found by a name, a subject, words that were said', async () => {
  const id = await ask(bilal, productId, 'Would you ship to Skardu?')
  const found = async (q: string) =>
    (await bilal.get(`/conversations/?q=${encodeURIComponent(q)}`)).body.results.map((one: { id: string }) => one.id)
  expect(await found('skardu')).toEqual([id])
  expect(await found('amna')).toContain(id)
  expect(await found('ajrak')).toContain(id)
  expect(await found('100%_sure')).toEqual([])
})

test('[CO-7] what was said is read page by page, the newest first', async () => {
  const id = await ask(bilal, productId, 'One more.')
  const first = await bilal.get(`/conversations/${id}/messages/?limit=2`)
  expect(first.body.results).toHaveLength(2)
  const second = await bilal.get(
    new URL(first.body.next).pathname.replace('/api/v1', '') + new URL(first.body.next).search,
  )
  expect(second.body.results[0].seq).toBe(first.body.results[1].seq - 1)
  const after = await bilal.get(`/conversations/${id}/messages/?after=${first.body.results[1].seq}`)
  expect(after.body.results.map(({ seq }: { seq: number }) => seq)).toEqual([first.body.results[0].seq])
})

test('[CO-7] a group: who is added sees what comes, who leaves or is put out sees nothing any more', async () => {
  const carla = await registered(marketry, slug, 'Carla', ['buyer'])
  await say(amna, await ask(carla, productId, 'Hello'), 'Hello Carla')
  const begun = await amna.post('/conversations/', {
    about: 'group',
    member_ids: [bilal.id],
    title: 'Dyers',
    body: 'Before Carla.',
  })
  expect(begun.status, JSON.stringify(begun.body)).toBe(201)
  const { id } = begun.body
  expect((await bilal.post(`/conversations/${id}/members/`, { member_id: carla.id })).body.code).toBe('not_a_group')
  expect((await amna.post(`/conversations/${id}/members/`, { member_id: stranger.id })).status).toBe(204)
  expect((await amna.post(`/conversations/${id}/members/`, { member_id: carla.id })).status).toBe(204)
  await say(bilal, id, 'Welcome.')
  expect(await said(carla, id)).toEqual(['Welcome.'])
  expect((await amna.delete(`/conversations/${id}/members/${stranger.id}/`)).status).toBe(204)
  expect((await stranger.get(`/conversations/${id}/`)).status).toBe(404)
  expect((await carla.post(`/conversations/${id}/leave/`)).status).toBe(204)
  await say(bilal, id, 'Gone?')
  expect((await carla.get(`/conversations/${id}/messages/`)).status).toBe(404)
  expect((await say(carla, id, 'No')).status).toBe(404)
  expect((await amna.get(`/conversations/${id}/`)).body.members).toHaveLength(2)
})

/** Sends a file in, as `person`, for a message. */
async function file(person: Person, bytes: Buffer, more: object = {}): Promise<{ id: string; received: Reply }> {
  const announced = { purpose: 'message', name: 'shawl.png', media_type: 'image/png', bytes: bytes.length, ...more }
  const { body } = await person.post('/documents/', announced)
  const { pathname, search } = new URL(body.upload.url)
  await fetch(`http://127.0.0.1:${marketry.port}${pathname}${search}`, {
    method: 'PUT',
    headers: { ...body.upload.headers, 'x-marketplace': slug },
    body: new Uint8Array(bytes),
  })
  return { id: body.id, received: await person.post(`/documents/${body.id}/received/`) }
}

test('[CO-7] a file goes along with a message, is opened by those who are in the conversation, and is what it says', async () => {
  const id = await ask(bilal, productId, 'Like this one?')
  const png = await sharp({ create: { width: 40, height: 30, channels: 3, background: 'teal' } })
    .png()
    .toBuffer()
  const sent = await file(bilal, png)
  expect(sent.received.body).toMatchObject({ state: 'received', media_type: 'image/png' })
  // Another's file is no file of mine.
  expect((await say(amna, id, 'Mine', { file_ids: [sent.id] })).body.code).toBe('file_unknown')
  const message = await say(bilal, id, '', { file_ids: [sent.id] })
  expect(message.body.files).toMatchObject([{ id: sent.id, name: 'shawl.png', media_type: 'image/png' }])
  expect((await say(bilal, id, 'Again', { file_ids: [sent.id] })).body.code).toBe('file_unknown')
  expect((await amna.get(`/documents/${sent.id}/`)).body.link.url).toContain(sent.id)
  for (const person of [stranger, people.operator])
    expect((await person.get(`/documents/${sent.id}/`)).status).toBe(404)

  // A page that calls itself a picture, a program, and more than a message takes.
  const page = await file(bilal, Buffer.from('<html><script>alert(1)</script></html>'))
  expect(page.received.body.code).toBe('file_type')
  const polyglot = await file(bilal, Buffer.concat([Buffer.from('MZ'), png]))
  expect(polyglot.received.body.code).toBe('file_type')
  const large = { purpose: 'message', name: 'a.png', media_type: 'image/png', bytes: 5_000_001 }
  expect((await bilal.post('/documents/', large)).body.code).toBe('file_size')
  const many = { file_ids: Array.from({ length: 6 }, () => sent.id) }
  expect((await say(bilal, id, 'Six', many)).status).toBe(422)
})

test('[CO-7] who is away is told once of what they have not read, and again only after they came', async () => {
  const dua = await registered(marketry, slug, 'Dua', ['buyer'])
  const id = await ask(dua, productId, 'Is it heavy?')
  const told = async () =>
    (await dua.get('/notifications/')).body.results.filter(({ kind }: { kind: string }) => kind === 'messages-waiting')
  const run = () =>
    marketry.parts.services.db.aboveMarketplaces(async (tx) =>
      marketry.parts.services.jobs.send(tx, 'tell_of_messages', {}),
    )
  await say(amna, id, 'Two hundred grams.')
  await run()
  await turnClock(people.operator, 11 * 60)
  await say(amna, id, 'Or a little more.')
  await run()
  const first = await eventually(told, (list) => list.length > 0, 'the notice')
  expect(first[0]).toMatchObject({ title: 'Amna has written to you', link: `/messages/${id}` })
  expect(JSON.stringify(first)).not.toContain('grams')
  await turnClock(people.operator, 60 * 60)
  await say(amna, id, 'Are you there?')
  await run()
  // She comes, reads, and goes; the next message is news again.
  await dua.post(`/conversations/${id}/read/`, { seq: 4 })
  await say(amna, id, 'Good.')
  await turnClock(people.operator, 11 * 60)
  await run()
  const second = await eventually(told, (list) => list.length > 1, 'the second notice')
  expect(second).toHaveLength(2)

  // Who has a line open is not away; who has muted it does not want to know.
  const ehsan = await registered(marketry, slug, 'Ehsan', ['buyer'])
  const his = await ask(ehsan, productId, 'And mine?')
  const line = await openSocket(marketry.port, '/ws/chat/', {
    host: marketry.host(slug),
    authorization: `Bearer ${ehsan.access}`,
  })
  await line.until(({ type }) => type === 'state')
  await say(amna, his, 'It is here.')
  await dua.post(`/conversations/${id}/mute/`, { muted: true })
  await say(amna, id, 'Muted.')
  await turnClock(people.operator, 60 * 60)
  const here = await marketry.parts.services.directory.bySlug(slug)
  await marketry.parts.db.inMarketplace(here?.id ?? '', async (tx) => {
    const waiting = await claimWaiting(tx, { before: tx.now, realNow: marketry.parts.clock.real(), most: 100 })
    expect(waiting.filter(({ member_id: one }) => one === ehsan.id || one === dua.id)).toEqual([])
  })
  await line.close()
})

test('[CO-9] of a file’s versions each is opened by those it was sent to, and all of them by their owner alone', async () => {
  const text = Buffer.from('Pay 500 to my account.')
  const facts = { name: 'offer.txt', media_type: 'text/plain' }
  const first = await file(bilal, text, facts)
  const further = async () => {
    const announced = { ...facts, bytes: text.length }
    const { body } = await bilal.post(`/documents/${first.id}/versions/`, announced)
    const { pathname, search } = new URL(body.upload.url)
    await fetch(`http://127.0.0.1:${marketry.port}${pathname}${search}`, {
      method: 'PUT',
      headers: { ...body.upload.headers, 'x-marketplace': slug },
      body: new Uint8Array(text),
    })
    expect((await bilal.post(`/documents/${body.id}/received/`)).body.state).toBe('received')
    return body.id as string
  }
  const [second, third] = [await further(), await further()]
  const { seller: cyra } = await traders(marketry, slug)
  const { productId: hers } = await offer(cyra, people.categoryId)
  const [toAmna, toCyra] = [await ask(bilal, productId, 'To Amna'), await ask(bilal, hers, 'To Cyra')]
  const sent = await say(bilal, toAmna, 'The first', { file_ids: [first.id] })
  expect((await say(bilal, toCyra, 'The second', { file_ids: [second] })).status).toBe(201)
  const seenBy = async (person: Person, id: string) => {
    const { status, body } = await person.get(`/documents/${id}/versions/`)
    return status === 200 ? body.results.map(({ id: one }: { id: string }) => one) : status
  }
  expect(await seenBy(bilal, second)).toEqual([first.id, second, third])
  expect(await seenBy(amna, first.id)).toEqual([first.id])
  expect(await seenBy(cyra, second)).toEqual([second])
  expect(await seenBy(amna, second)).toBe(404)

  // Amna is sent the last one as well; then the first is taken out of sight.
  expect((await say(bilal, toAmna, 'The last', { file_ids: [third] })).status).toBe(201)
  expect(await seenBy(amna, third)).toEqual([first.id, third])
  await amna.post(`/conversations/${toAmna}/report/`, { seq: sent.body.seq, reason: 'outside', words: 'Cash' })
  const [report] = (await people.operator.get('/message-reports/?open=true')).body.results
  const decided = await people.operator.post(`/message-reports/${report.id}/decide/`, { decision: 'removed' })
  expect(decided.status).toBe(200)
  expect(await seenBy(amna, third)).toEqual([third])
  expect(await seenBy(amna, first.id)).toBe(404)
  expect(await seenBy(bilal, first.id)).toEqual([first.id, second, third])
})

test('[CO-7] what is reported is seen with what was said around it, and decided; nothing else of it is read', async () => {
  const farid = await registered(marketry, slug, 'Farid', ['buyer'])
  const id = await ask(farid, productId, 'First words.')
  for (let count = 2; count <= 12; count += 1) await say(count % 2 ? farid : amna, id, `Words ${count}`)
  const insult = await say(farid, id, 'Pay me elsewhere, you thief')
  for (const body of ['One after', 'Two after']) await say(amna, id, body)
  expect((await amna.post(`/conversations/${id}/report/`, { seq: 99, reason: 'insult' })).status).toBe(404)
  expect((await stranger.post(`/conversations/${id}/report/`, { seq: 1, reason: 'insult' })).status).toBe(404)
  const wish = { seq: insult.body.seq, reason: 'outside', words: 'He wants cash' }
  expect((await amna.post(`/conversations/${id}/report/`, wish)).status).toBe(204)
  expect((await amna.post(`/conversations/${id}/report/`, wish)).body.code).toBe('already_reported')

  const { operator } = people
  expect((await amna.get('/message-reports/')).status).toBe(403)
  const [report] = (await operator.get('/message-reports/?open=true')).body.results
  expect(report).toMatchObject({ reason: 'outside', about: { name: 'Farid' }, reporter: { name: 'Amna' } })
  const whole = (await operator.get(`/message-reports/${report.id}/`)).body
  const seen = whole.surroundings.map(({ body }: { body: string }) => body)
  expect(seen).toEqual([
    ...Array.from({ length: 8 }, (_, index) => `Words ${index + 5}`),
    insult.body.body,
    'One after',
    'Two after',
  ])
  expect((await operator.get(`/conversations/${id}/messages/`)).status).toBe(404)
  // Who has read what two have said alone is on record, without what they said.
  const { results: readings } = (await operator.get('/activity/?action=message_report.read')).body
  expect(readings).toMatchObject([{ object_kind: 'message_report', object_id: report.id, actor_id: operator.id }])
  expect(JSON.stringify(readings)).not.toContain('Words')

  const decided = await operator.post(`/message-reports/${report.id}/decide/`, { decision: 'removed', note: 'Rule 4' })
  expect(decided.body).toMatchObject({ decision: 'removed', note: 'Rule 4', decided_by: { id: operator.id } })
  expect((await operator.post(`/message-reports/${report.id}/decide/`, { decision: 'warned' })).body.code).toBe(
    'report_decided',
  )
  const after = (await farid.get(`/conversations/${id}/messages/`)).body.results
  expect(after.find(({ seq }: { seq: number }) => seq === insult.body.seq)).toMatchObject({ removed: true, body: '' })
  const notices = async (person: Person) =>
    (await person.get('/notifications/')).body.results.map(({ kind }: { kind: string }) => kind)
  expect(await notices(farid)).toContain('message-removed')
  expect(await notices(amna)).toContain('report-decided')
  const log = await operator.get('/activity/?action=message_report.removed')
  expect(log.body.results[0]).toMatchObject({ action: 'message_report.removed', object_kind: 'message_report' })
  expect(JSON.stringify(log.body)).not.toContain('thief')

  // A whole conversation has no message to remove.
  await farid.post(`/conversations/${id}/report/`, { reason: 'other' })
  const [second] = (await operator.get('/message-reports/?open=true')).body.results
  const refused = await operator.post(`/message-reports/${second.id}/decide/`, { decision: 'removed' })
  expect(refused.body.code).toBe('no_message_reported')
  expect((await operator.post(`/message-reports/${second.id}/decide/`, { decision: 'warned' })).status).toBe(200)
  expect(await notices(amna)).toContain('message-warning')
})

test('[PK-8] how soon a seller answers questions counts on their page', async () => {
  const seller = await registered(marketry, slug, 'Gul', ['seller'])
  const { body: product } = await seller.post('/products/', {
    title: 'Rug',
    category_id: people.categoryId,
    condition: 'new',
    stock: 1,
  })
  for (const name of ['Hina', 'Iqbal', 'Javed']) {
    const asker = await registered(marketry, slug, name, ['buyer'])
    const id = await ask(asker, product.id, 'How large?')
    await say(asker, id, 'And how old?')
    await turnClock(people.operator, 600)
    await say(seller, id, 'Two metres.')
    await say(seller, id, 'Ten years.')
  }
  const { body } = await stranger.get(`/sellers/${seller.id}/`)
  expect(body.answer_seconds).toBeGreaterThanOrEqual(600)
  expect(body.answer_seconds).toBeLessThan(700)
})

test('[CO-1] [CO-7] who is forgotten leaves what they wrote without who they were, and nobody can write to them', async () => {
  const karim = await registered(marketry, slug, 'Karim', ['buyer'])
  const id = await ask(karim, productId, 'I am Karim, is it still there?')
  const archive = await marketry.parts.db.inMarketplace(
    (await marketry.parts.services.directory.bySlug(slug))?.id ?? '',
    (tx) => messagesPersonal.export(tx, karim.id),
  )
  expect(archive).toMatchObject({ written: [{ body: 'I am Karim, is it still there?' }] })
  expect((await karim.post('/me/erasure/', { password })).status).toBeLessThan(300)
  await eventually(
    () => said(amna, id),
    ([body]) => !body?.includes('Karim'),
    'that the name is gone',
  )
  expect((await say(amna, id, 'Yes')).body.code).toBe('cannot_write_here')
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Traders, traders } from '../../../test/support/deals.ts'
import { eventually } from '../../../test/support/eventually.ts'
import { type Marketry, startMarketry } from '../../../test/support/marketry.ts'
import { type Person, registered } from '../../../test/support/person.ts'
import { type CameFrame, openSocket, type Socket } from '../../../test/support/socket.ts'
import { offer } from '../../../test/support/trade.ts'
import { allSay, oneSays } from './frames.ts'

const slug = 'madeinpk'
let marketry: Marketry
let other: Awaited<ReturnType<Marketry['another']>>
let people: Traders
let amna: Person
let bilal: Person
let productId: string
const open: { socket: Socket; id: string }[] = []

beforeAll(async () => {
  marketry = await startMarketry()
  people = await traders(marketry, slug)
  amna = people.seller
  bilal = people.buyer
  ;({ productId } = await offer(amna, people.categoryId))
  other = await marketry.another('web')
}, 120_000)
afterAll(async () => {
  for (const { socket, id } of open) for (const frame of socket.frames) (id ? oneSays : allSay).parse(frame)
  await Promise.all(open.map(({ socket }) => socket.close()))
  await other?.close()
  await marketry.close()
})

/** Opens somebody's socket: of one conversation, or of all; in the first process unless said otherwise. */
async function come({ access }: Pick<Person, 'access'>, id = '', { port = marketry.port, after = '' } = {}) {
  const path = `/ws/chat/${id && `${id}/`}${after && `?after=${after}`}`
  const socket = await openSocket(port, path, { host: marketry.host(slug), authorization: `Bearer ${access}` })
  open.push({ socket, id })
  if (!after) await socket.until(({ type }) => type === 'state' || type === 'error', 'the state on joining')
  return socket
}

async function begin(person = bilal, body = 'Hello?'): Promise<string> {
  const reply = await person.post('/conversations/', { about: 'product', product_id: productId, body })
  return reply.body.id
}

const says = (body: string) => (frame: CameFrame) => frame.type === 'message' && frame['message'].body === body

test('[CO-7] two people talk over sockets of two processes: each hears the other, and has an answer to what they send', async () => {
  const id = await begin()
  const [hers, his] = await Promise.all([come(amna, id, { port: other.port }), come(bilal, id)])
  const everything = await come(amna)
  expect(hers.frames[0]).toMatchObject({ type: 'state', conversation: { id, may_write: true } })
  his.send({ type: 'send_message', body: 'Is it indigo?', ref: 'one' })
  const sent = await his.until(({ type }) => type === 'sent', 'the answer')
  expect(sent).toMatchObject({ ref: 'one', message: { body: 'Is it indigo?', ref: 'one', author_id: bilal.id } })
  const heard = await hers.until(says('Is it indigo?'))
  expect(heard['message']).toMatchObject({ seq: sent['message'].seq, ref: null })
  await everything.until(says('Is it indigo?'))
  await everything.until(({ type, unread }) => type === 'unread' && unread === 1, 'the count')

  // Whoever reads it, wherever, both are told.
  hers.send({ type: 'read', seq: sent['message'].seq })
  await his.until((frame) => frame.type === 'read' && frame['member_id'] === amna.id)
  await everything.until(({ type, unread }) => type === 'unread' && unread === 0, 'nothing unread')

  // Sent again under its ref, also by the other way, it is the same message.
  his.send({ type: 'send_message', body: 'Is it indigo?', ref: 'one' })
  await eventually(
    async () => his.of('sent').length,
    (count) => count === 2,
  )
  const again = await bilal.post(`/conversations/${id}/messages/`, { body: 'Is it indigo?', ref: 'one' })
  expect([his.of('sent')[1]?.['message'].id, again.body.id]).toEqual([sent['message'].id, sent['message'].id])
  expect(hers.frames.filter(says('Is it indigo?'))).toHaveLength(1)

  // What others say to her goes to the socket of all, and not to that of this conversation.
  await begin(await registered(marketry, slug, 'Dua', ['buyer']), 'And is it wool?')
  await everything.until(says('And is it wool?'))
  his.send({ type: 'send_message', body: 'Thank you.', ref: 'two' })
  await hers.until(says('Thank you.'))
  expect(hers.frames.filter(says('And is it wool?'))).toEqual([])
})

test('[CO-7] whoever is not signed in, or not in the conversation, is refused; so are frames that are none', async () => {
  const id = await begin()
  const stranger = await registered(marketry, slug, 'Stranger', ['buyer'])
  for (const path of ['/ws/chat/', `/ws/chat/${id}/`]) {
    const visitor = await openSocket(marketry.port, path, { host: marketry.host(slug) })
    expect(await visitor.until(({ type }) => type === 'error')).toMatchObject({ code: 'not_signed_in' })
    expect(await visitor.over).toBe(1008)
  }
  const foreign = await come(stranger, id)
  expect(foreign.of('error')[0]).toMatchObject({ code: 'not_found' })
  expect(await foreign.over).toBe(1008)

  const socket = await come(bilal, id)
  for (const frame of ['{', { type: 'nothing' }, { type: 'send_message', body: 'no ref' }]) socket.send(frame)
  socket.send({ type: 'send_message', body: '\u001b[2J', ref: 'bad' })
  socket.send({ type: 'send_message', conversation_id: amna.id, body: 'Elsewhere', ref: 'far' })
  await eventually(
    async () => socket.of('error').map(({ code }) => code),
    (codes) => codes.length === 5 && codes.includes('malformed') && codes.includes('not_found'),
    'five refusals',
  )
  socket.send({ type: 'ping' })
  await socket.until(({ type }) => type === 'pong')
})

test('[CO-7] after a broken line one is told what was missed, once and in order, and nothing of what came before', async () => {
  const id = await begin()
  const first = await come(bilal, id)
  await amna.post(`/conversations/${id}/messages/`, { body: 'Seen' })
  const { number } = await first.until(says('Seen'))
  await first.close()
  for (const body of ['Missed 1', 'Missed 2']) await amna.post(`/conversations/${id}/messages/`, { body })
  const second = await come(bilal, id, { after: number, port: other.port })
  await second.until(says('Missed 2'))
  await amna.post(`/conversations/${id}/messages/`, { body: 'After' })
  await second.until(says('After'))
  expect(second.of('message').map(({ message }) => message.body)).toEqual(['Missed 1', 'Missed 2', 'After'])
})

test('[CO-7] typing is told to those who look, kept nowhere, and a flood of it is dropped; presence goes between processes', async () => {
  await Promise.all(open.map(({ socket }) => socket.close()))
  const id = await begin()
  const her = async () =>
    (await bilal.get(`/conversations/${id}/`)).body.members.find((one: { id: string }) => one.id === amna.id)
  await eventually(her, ({ here }) => !here, 'that she is gone')
  const his = await come(bilal, id)
  const hers = await come(amna, id, { port: other.port })
  await his.until(({ type, here, member_id }) => type === 'presence' && here && member_id === amna.id, 'she is here')
  expect(
    (await bilal.get(`/conversations/${id}/`)).body.members.every(({ here }: { here: boolean }) => here || true),
  ).toBe(true)
  for (let count = 0; count < 30; count += 1) hers.send({ type: 'typing' })
  hers.send({ type: 'ping' })
  await his.until(({ type, member_id }) => type === 'typing' && member_id === amna.id, 'that she is typing')
  await hers.until(({ type }) => type === 'pong')
  expect(his.of('typing').length).toBeLessThan(5)
  expect(hers.of('typing')).toEqual([])
  expect(
    (await amna.get(`/conversations/${id}/messages/`)).body.results.some(({ body }: { body: string }) => body === ''),
  ).toBe(false)
  await hers.close()
  await his.until(({ type, here, member_id }) => type === 'presence' && !here && member_id === amna.id, 'she has gone')
})

test('[CO-7] who is blocked is heard no more at once, and learns nothing; who is put out of a group is cut off', async () => {
  const carla = await registered(marketry, slug, 'Carla', ['buyer'])
  const id = await begin(carla)
  await amna.post(`/conversations/${id}/messages/`, { body: 'Yes?' })
  const [hers, theirs] = [await come(carla, id), await come(amna, id)]
  await amna.post('/blocks/', { member_id: carla.id })
  const told = await hers.until(({ type }) => type === 'conversation', 'that it changed')
  expect(told['conversation']).toMatchObject({ may_write: false, hindrance: 'cannot_write_here' })
  expect(JSON.stringify(told)).not.toContain('"blocked":true')
  hers.send({ type: 'send_message', body: 'Why?', ref: 'why' })
  expect(await hers.until(({ type, ref }) => type === 'error' && ref === 'why')).toMatchObject({
    code: 'cannot_write_here',
  })
  hers.send({ type: 'typing' })
  hers.send({ type: 'ping' })
  await hers.until(({ type }) => type === 'pong')
  expect(theirs.of('typing')).toEqual([])

  await amna.delete(`/blocks/${carla.id}/`)
  const group = (
    await amna.post('/conversations/', { about: 'group', member_ids: [carla.id], title: 'Us', body: 'Hi' })
  ).body.id
  const inside = await come(carla, group)
  await amna.delete(`/conversations/${group}/members/${carla.id}/`)
  await inside.until(({ type }) => type === 'left')
  expect(await inside.over).toBe(1008)
  await amna.post(`/conversations/${group}/messages/`, { body: 'Among ourselves' })
  const all = await come(carla)
  await amna.post(`/conversations/${id}/messages/`, { body: 'To you' })
  await all.until(says('To you'))
  expect(all.frames.filter(says('Among ourselves'))).toEqual([])
})

test('[CO-7] the frames are published as AsyncAPI', async () => {
  const { body } = await bilal.get('/schema/async/')
  const addresses = Object.values(body.channels as Record<string, { address: string }>).map(({ address }) => address)
  expect(addresses).toEqual(expect.arrayContaining(['/ws/chat/', '/ws/chat/{id}/']))
})

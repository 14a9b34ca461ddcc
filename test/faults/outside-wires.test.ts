import { Stripe } from 'stripe'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { lead, pay, place, type Traders, traders } from '../support/deals.ts'
import { eventually } from '../support/eventually.ts'
import { type FaultProxy, startFaultProxy } from '../support/fault-proxy.ts'
import { headerOf, openMailPeer } from '../support/mail-peer.ts'
import { type Marketry, startMarketry } from '../support/marketry.ts'
import { openRows, type Rows } from '../support/rows.ts'
import { registered } from '../support/person.ts'

/*
 * The wires to the outside break where it hurts: after the other side has done what it was asked, before it could say so.
 * Money moves once, letters say which letter they are, and nobody has to look after it.
 */

describe('the wire to Stripe', () => {
  let marketry: Marketry
  let wire: FaultProxy
  let rows: Rows
  let people: Traders
  let stripe: Stripe

  beforeAll(async () => {
    marketry = await startMarketry(['web', 'worker'], { LOG_LEVEL: 'silent' }, async (name, port) => {
      if (name !== 'stripe') return port
      wire = await startFaultProxy({ port })
      return wire.port
    })
    rows = await openRows(marketry.databaseUrls)
    people = await traders(marketry, 'madeinpk')
    const { port } = new URL(marketry.simulatorUrl)
    stripe = new Stripe('sk_test_simulator', { host: '127.0.0.1', port: Number(port), protocol: 'http' })
  })

  afterAll(async () => {
    await rows?.close()
    await marketry?.close()
    await wire?.close()
  })

  beforeEach(() => {
    Object.assign(wire.wire, { delayMs: 0, silent: false, closed: false, resetAfter: [] })
  })

  const stateOf = async (table: 'refund' | 'payout', orderId: string) =>
    (await rows.query<{ state: string }>(`select state from ${table} where deal_id = $1`, [orderId]))[0]?.state

  test('[CO-5] a refund that was made and not answered for is asked again with its key, and made once', async () => {
    const order = await place(people)
    await pay(marketry, people.buyer, order.id)
    const before = (await stripe.refunds.list({ limit: 100 })).data.length
    wire.wire.resetAfter = ['POST /v1/refunds']
    await lead(people, order.id, 'cancelled')
    await eventually(
      () => stateOf('refund', order.id),
      (state) => state === 'succeeded',
      'the refund',
    )
    expect(wire.resets()).toBe(1)
    expect((await stripe.refunds.list({ limit: 100 })).data.length).toBe(before + 1)
  })

  test('[CO-5] a transfer that was made and not answered for is asked again with its key, and made once', async () => {
    const order = await place(people)
    await pay(marketry, people.buyer, order.id)
    const resets = wire.resets()
    wire.wire.resetAfter = ['POST /v1/transfers']
    await lead(people, order.id, 'completed')
    await eventually(
      () => stateOf('payout', order.id),
      (state) => state === 'paid',
      'the payout',
    )
    expect(wire.resets()).toBe(resets + 1)
    const transfers = await stripe.transfers.list({ transfer_group: order.id, limit: 100 })
    expect(transfers.data.length).toBe(1)
  })

  test('[CO-5] a card page that was opened and not answered for is the same page when it is asked for again', async () => {
    const order = await place(people)
    wire.wire.resetAfter = ['POST /v1/checkout/sessions']
    const doubtful = await people.buyer.post(`/orders/${order.id}/pay/`)
    expect([doubtful.status, doubtful.body.code, doubtful.headers['retry-after']]).toEqual([
      503,
      'stripe_unavailable',
      '2',
    ])
    const again = await people.buyer.post(`/orders/${order.id}/pay/`)
    expect(again.status).toBe(201)
    await pay(marketry, people.buyer, order.id)
    const paid = await rows.query('select 1 from payment_attempt where deal_id = $1', [order.id])
    expect(paid).toHaveLength(1)
  })

  test('[CO-5] while Stripe is away one may do all that needs no Stripe, and is told of the rest', async () => {
    const order = await place(people)
    wire.wire.closed = true
    wire.cut()
    expect((await people.buyer.post(`/orders/${order.id}/pay/`)).body.code).toBe('stripe_unavailable')
    expect((await people.buyer.get('/orders/')).status).toBe(200)
    const another = await place(people)
    wire.wire.closed = false
    await pay(marketry, people.buyer, another.id)
    await pay(marketry, people.buyer, order.id)
  })
})

test('[CO-6] a letter whose taking-over was not heard of goes out again under the same Message-ID', async () => {
  const peer = await openMailPeer()
  const wire = await startFaultProxy({ port: peer.port })
  const settings = { EMAIL_HOST: '127.0.0.1', EMAIL_PORT: String(wire.port), EMAIL_USE_TLS: 'false' }
  const marketry = await startMarketry(['web', 'worker'], { ...settings, LOG_LEVEL: 'silent' })
  try {
    const people = await traders(marketry, 'madeinpk')
    const order = await place(people)
    // The end of a message's own bytes: it is the server's by then, and its answer is lost.
    wire.wire.resetAfter = ['\r\n.\r\n']
    await pay(marketry, people.buyer, order.id)
    await eventually(
      async () => wire.resets(),
      (resets) => resets === 1,
      'the lost answer',
    )
    const twice = await eventually(
      async () => repeated(peer.handed.map((message) => headerOf(message, 'Message-ID') ?? '')),
      (ids) => ids.length > 0,
      'the letter that came twice',
    )
    expect(twice).toHaveLength(1)
  } finally {
    await marketry.close()
    await wire.close()
  }
})

test('[CO-6] while the mail server is away people register and deal; the letters come when it is back', async () => {
  const peer = await openMailPeer()
  const wire = await startFaultProxy({ port: peer.port })
  wire.wire.closed = true
  const settings = { EMAIL_HOST: '127.0.0.1', EMAIL_PORT: String(wire.port), EMAIL_USE_TLS: 'false' }
  const marketry = await startMarketry(['web', 'worker'], { ...settings, LOG_LEVEL: 'silent' })
  try {
    const amna = await registered(marketry, 'madeinpk', 'Amna', ['buyer'])
    expect((await amna.get('/me/')).status).toBe(200)
    expect(peer.handed).toEqual([])
    wire.wire.closed = false
    await eventually(
      async () => peer.handed,
      (handed) => handed.some((message) => message.includes(amna.email)),
      'the letter that waited',
    )
  } finally {
    await marketry.close()
    await wire.close()
  }
})

/** What is there more than once. */
function repeated(ids: readonly string[]): string[] {
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))]
}

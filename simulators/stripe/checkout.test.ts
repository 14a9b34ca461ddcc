import type { Stripe } from 'stripe'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CARD, checkout, delivered, openTestbed, sendForm, steer, type Testbed } from './testbed.ts'

let bed: Testbed
beforeAll(async () => {
  bed = await openTestbed()
})
afterAll(() => bed.close())

const address = (session: Stripe.Checkout.Session) => String(session.url)

describe('the card page', () => {
  test('[CO-5] a card pays a session: money, objects and events are there, and the shop gets its session id', async () => {
    const session = await checkout(bed, 5000, 'usd', {
      metadata: { order: '7' },
      payment_intent_data: { transfer_group: 'order-7', metadata: { order: '7' } },
    })
    expect(session).toMatchObject({
      status: 'open',
      payment_status: 'unpaid',
      amount_total: 5000,
      payment_intent: null,
    })
    const answer = await sendForm(address(session), CARD)
    expect(answer.headers.get('location')).toBe(`http://shop.test/paid?session=${session.id}`)

    const expand = ['line_items', 'payment_intent.latest_charge.balance_transaction']
    const paid = await bed.stripe.checkout.sessions.retrieve(session.id, { expand })
    const intent = paid.payment_intent as Stripe.PaymentIntent
    const charge = intent.latest_charge as Stripe.Charge
    const txn = charge.balance_transaction as Stripe.BalanceTransaction
    expect(paid).toMatchObject({ status: 'complete', payment_status: 'paid', url: null, metadata: { order: '7' } })
    expect(paid.customer_details?.email).toBe('jenny@example.com')
    expect(paid.line_items?.data[0]).toMatchObject({ description: 'Teapot', amount_total: 5000, quantity: 1 })
    expect(intent).toMatchObject({
      status: 'succeeded',
      amount_received: 5000,
      transfer_group: 'order-7',
      metadata: { order: '7' },
    })
    // 2.9 % of 50.00 is 1.45, and 0.30.
    expect(txn).toMatchObject({
      amount: 5000,
      fee: 175,
      net: 4825,
      type: 'charge',
      status: 'available',
      source: charge.id,
    })

    await delivered(bed)
    expect(bed.types().slice(-4)).toEqual([
      'payment_intent.created',
      'charge.succeeded',
      'payment_intent.succeeded',
      'checkout.session.completed',
    ])
  })

  test('[CO-5] the page shows the shop, the lines and the total in the currency’s own digits, all escaped', async () => {
    const session = await checkout(bed, 1500, 'jpy', {
      branding_settings: { display_name: 'Tea & <Pots>' },
      line_items: [
        {
          quantity: 2,
          price_data: { currency: 'jpy', unit_amount: 1500, product_data: { name: '<script>alert(1)</script>' } },
        },
      ],
    })
    const response = await fetch(address(session))
    const html = await response.text()
    expect(html).toContain('Simulator: no real money')
    expect(html).toContain('Tea &amp; &lt;Pots&gt;')
    expect(html).toContain('¥3,000')
    expect(html).toContain('&lt;script&gt;')
    expect(html).not.toContain('<script')
    expect(html).toContain('href="http://shop.test/basket"')
    expect(html).toContain('<label for="number">')
    expect(html).toContain('4000 0000 0000 9995')
  })

  test('[CO-5] three-decimal currencies show three digits', async () => {
    const html = await (await fetch(address(await checkout(bed, 12_340, 'kwd')))).text()
    expect(html).toMatch(/KWD\s12\.340/)
  })

  test.each([
    ['4000000000000002', 'number', 'Your card was declined.'],
    ['4000000000009995', 'number', 'Your card has insufficient funds.'],
    ['4000000000000069', 'expiry', 'Your card has expired.'],
    ['4000000000000127', 'cvc', 'Your card&#39;s security code is incorrect.'],
    ['4100000000000019', 'number', 'Your card was declined.'],
    ['4111111111111111', 'number', 'Your card was declined. Your request was in test mode'],
  ])(
    '[CO-5] the card %s is refused beside its field %s, and another card may follow',
    async (number, name, message) => {
      const session = await checkout(bed)
      const refused = await sendForm(address(session), { ...CARD, number })
      expect(refused.status).toBe(402)
      expect(await refused.text()).toContain(`id="${name}-error">${message}`)
      const failed = await bed.stripe.checkout.sessions.retrieve(session.id, { expand: ['payment_intent'] })
      expect(failed).toMatchObject({
        status: 'open',
        payment_intent: { status: 'requires_payment_method', last_payment_error: { type: 'card_error' } },
      })
      expect((await sendForm(address(session), CARD)).status).toBe(303)
      expect(await bed.stripe.checkout.sessions.retrieve(session.id)).toMatchObject({ status: 'complete' })
    },
  )

  test.each([
    [{ number: '4242 4242 4242 4241' }, 'number-error', 'Your card number is incorrect.'],
    [{ expiry: '01/20' }, 'expiry-error', 'is in the past'],
    [{ expiry: '13/40' }, 'expiry-error', 'MM / YY'],
    [{ cvc: '12' }, 'cvc-error', '3 digits'],
    [{ number: '378282246310005' }, 'cvc-error', '4 digits'],
    [{ email: 'nobody' }, 'email-error', 'e-mail'],
    [{ name: '' }, 'name-error', 'name on the card'],
  ])('[CO-5] what is typed wrongly is said beside its field: %j', async (change, id, message) => {
    const session = await checkout(bed)
    const html = await (await sendForm(address(session), { ...CARD, ...change })).text()
    expect(html).toMatch(new RegExp(`id="${id}">[^<]*${message}`))
    expect((await bed.stripe.checkout.sessions.retrieve(session.id)).payment_intent).toBeNull()
  })

  test.each(['4000002500003155', '4000002760003184'])(
    '[CO-5] %s asks for 3-D Secure: failing leads back, passing pays',
    async (number) => {
      const session = await checkout(bed)
      const asked = await sendForm(address(session), { ...CARD, number })
      const challenge = String(asked.headers.get('location'))
      expect(await (await fetch(challenge)).text()).toContain('value="fail"')
      const failed = await sendForm(challenge, { result: 'fail' })
      const back = String(failed.headers.get('location'))
      expect(await (await fetch(back)).text()).toContain('unable to authenticate')
      const again = await sendForm(address(session), { ...CARD, number })
      const passed = await sendForm(String(again.headers.get('location')), { result: 'complete' })
      expect(passed.headers.get('location')).toContain(session.id)
      const paid = await bed.stripe.checkout.sessions.retrieve(session.id, { expand: ['payment_intent.latest_charge'] })
      expect(paid).toMatchObject({
        status: 'complete',
        payment_intent: {
          latest_charge: { payment_method_details: { card: { three_d_secure: { result: 'authenticated' } } } },
        },
      })
    },
  )

  test('[CO-5] a challenge without its secret is not shown', async () => {
    const session = await checkout(bed)
    const asked = await sendForm(address(session), { ...CARD, number: '4000002760003184' })
    const challenge = new URL(String(asked.headers.get('location')))
    challenge.search = ''
    expect((await fetch(challenge)).status).toBe(404)
  })

  test('[CO-5] a session is paid once: a second try charges nothing and says so', async () => {
    const session = await checkout(bed)
    await sendForm(address(session), CARD)
    const again = await sendForm(address(session), CARD)
    expect(await again.text()).toContain('Already paid')
    const { payment_intent } = await bed.stripe.checkout.sessions.retrieve(session.id)
    expect((await bed.stripe.charges.list({ payment_intent: String(payment_intent) })).data).toHaveLength(1)
  })

  test('[CO-5] a session may make a customer of its payer', async () => {
    const session = await checkout(bed, 5000, 'usd', { customer_creation: 'always' })
    await sendForm(address(session), CARD)
    const paid = await bed.stripe.checkout.sessions.retrieve(session.id, { expand: ['customer'] })
    expect(paid.customer).toMatchObject({ object: 'customer', email: 'jenny@example.com', name: 'Jenny Rosen' })
  })

  test('[CO-5] sessions and their line items are listed', async () => {
    const session = await checkout(bed)
    expect((await bed.stripe.checkout.sessions.list({ limit: 1 })).data[0]?.id).toBe(session.id)
    expect((await bed.stripe.checkout.sessions.listLineItems(session.id)).data).toMatchObject([{ amount_total: 5000 }])
  })

  test('[CO-5] an unknown session is 404', async () => {
    expect((await fetch(`${bed.simulator.url}/c/pay/cs_test_nothing`)).status).toBe(404)
  })
})

describe('expiry', () => {
  const inMinutes = (minutes: number) => Math.floor(Date.now() / 1000) + minutes * 60

  test('[CO-5] a session may live from half an hour to a day', async () => {
    await expect(checkout(bed, 5000, 'usd', { expires_at: inMinutes(20) })).rejects.toMatchObject({
      param: 'expires_at',
      statusCode: 400,
    })
    await expect(checkout(bed, 5000, 'usd', { expires_at: inMinutes(25 * 60) })).rejects.toMatchObject({
      param: 'expires_at',
    })
    const session = await checkout(bed, 5000, 'usd', { expires_at: inMinutes(30) })
    expect(session.status).toBe('open')
  })

  test('[CO-5] an expired session cannot be paid, gives its intent up, and is told of', async () => {
    const session = await checkout(bed)
    await sendForm(address(session), { ...CARD, number: '4000000000000002' })
    const expired = await bed.stripe.checkout.sessions.expire(session.id, { expand: ['payment_intent'] })
    expect(expired).toMatchObject({ status: 'expired', url: null, payment_intent: { status: 'canceled' } })
    const page = await sendForm(address(session), CARD)
    expect([page.status, await page.text()]).toEqual([410, expect.stringContaining('This page has expired')])
    await expect(bed.stripe.checkout.sessions.expire(session.id)).rejects.toMatchObject({ statusCode: 400 })
    await delivered(bed)
    expect(bed.types().slice(-2)).toEqual(['payment_intent.canceled', 'checkout.session.expired'])
  })

  test('[CO-17] turning the clock expires what is due, and never turns back', async () => {
    const session = await checkout(bed, 5000, 'usd', { expires_at: inMinutes(31) })
    await steer(bed, 'POST', 'clock', { offset_ms: 32 * 60_000 })
    expect(await bed.stripe.checkout.sessions.retrieve(session.id)).toMatchObject({ status: 'expired' })
    await expect(steer(bed, 'POST', 'clock', { offset_ms: 0 })).rejects.toThrow('forward')
    const { created } = await checkout(bed)
    expect(created).toBeGreaterThan(inMinutes(31))
    await delivered(bed)
    const { body, signature } = bed.arrived.at(-1) ?? { body: '', signature: '' }
    // Signatures go by the real clock: a turned business clock must not make them look old or from the future.
    expect(bed.stripe.webhooks.constructEvent(body, signature, 'whsec_simulator', 300).type).toBe(
      'checkout.session.expired',
    )
    expect(Math.abs(Number(/t=(\d+)/.exec(signature)?.[1]) - Date.now() / 1000)).toBeLessThan(300)
  })
})

describe('refusals', () => {
  test.each([
    [{ line_items: [] as never[] }, 'line_items'],
    [{ success_url: 'shop' }, 'success_url'],
    [{ mode: 'subscription' as const }, 'mode'],
  ])('[CO-5] a session with %j is refused', async (change, param) => {
    await expect(checkout(bed, 5000, 'usd', change)).rejects.toMatchObject({ param, statusCode: 400 })
  })

  test.each([
    [49, 'usd', 'amount_too_small'],
    [29, 'gbp', 'amount_too_small'],
    [49, 'jpy', 'amount_too_small'],
    [100_000_000, 'usd', 'amount_too_large'],
    [12_345, 'kwd', 'parameter_invalid_integer'],
  ])('[CO-5] %i %s is refused: %s', async (amount, currency, code) => {
    await expect(checkout(bed, amount, currency)).rejects.toMatchObject({ code, statusCode: 400 })
  })

  test('[CO-5] an unknown parameter and an unknown currency are refused', async () => {
    await expect(checkout(bed, 5000, 'usd', { colour: 'red' } as never)).rejects.toMatchObject({
      code: 'parameter_unknown',
      param: 'colour',
    })
    await expect(checkout(bed, 5000, 'xyz')).rejects.toMatchObject({ param: 'currency' })
  })
})

test('[CO-5] every answer in this file had the shape that Stripe describes', () => {
  expect(bed.misshapen).toEqual([])
})

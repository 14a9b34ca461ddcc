import type { Stripe } from 'stripe'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { delivered, onboardedSeller, openTestbed, pay, steer, type Testbed } from './testbed.ts'

let bed: Testbed
let seller: string
beforeAll(async () => {
  bed = await openTestbed()
  seller = await onboardedSeller(bed)
})
afterAll(() => bed.close())

const balance = async (currency: string, account?: string) => {
  const { available } = await bed.stripe.balance.retrieve({}, account ? { stripeAccount: account } : {})
  return available.find((each) => each.currency === currency)?.amount ?? 0
}
const chargeOf = (intent: Stripe.PaymentIntent) => String(intent.latest_charge)

describe('payment intents', () => {
  test('[CO-5] a ready-made card pays at once', async () => {
    const intent = await pay(bed, { expand: ['latest_charge.balance_transaction'] })
    expect(intent).toMatchObject({
      status: 'succeeded',
      amount_received: 10_000,
      latest_charge: { paid: true, balance_transaction: { fee: 320, net: 9680 } },
    })
  })

  test('[CO-5] an intent is made, then confirmed; confirming it twice is refused', async () => {
    const intent = await pay(bed, { confirm: false })
    expect(intent.status).toBe('requires_confirmation')
    expect(await bed.stripe.paymentIntents.confirm(intent.id)).toMatchObject({ status: 'succeeded' })
    await expect(bed.stripe.paymentIntents.confirm(intent.id)).rejects.toMatchObject({
      code: 'payment_intent_unexpected_state',
    })
    await expect(bed.stripe.paymentIntents.cancel(intent.id)).rejects.toMatchObject({
      code: 'payment_intent_unexpected_state',
    })
  })

  test('[CO-5] a declined card is a 402 with everything Stripe says, and the failed charge stays', async () => {
    const error = await pay(bed, { payment_method: 'pm_card_visa_chargeDeclinedInsufficientFunds' }).catch(
      (thrown) => thrown,
    )
    expect(error).toMatchObject({
      type: 'StripeCardError',
      statusCode: 402,
      code: 'card_declined',
      decline_code: 'insufficient_funds',
      payment_intent: { status: 'requires_payment_method' },
    })
    expect(await bed.stripe.charges.retrieve(error.charge)).toMatchObject({
      status: 'failed',
      paid: false,
      failure_code: 'card_declined',
    })
    await delivered(bed)
    expect(bed.types().slice(-3)).toEqual(['payment_intent.created', 'charge.failed', 'payment_intent.payment_failed'])
  })

  test('[CO-5] 3-D Secure waits for the holder, and comes back to return_url with the result', async () => {
    const intent = await pay(bed, {
      payment_method: 'pm_card_authenticationRequired',
      return_url: 'http://shop.test/back?a=1',
    })
    expect(intent).toMatchObject({ status: 'requires_action', next_action: { type: 'redirect_to_url' } })
    const url = String(intent.next_action?.redirect_to_url?.url)
    const answer = await fetch(url, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({ result: 'complete' }),
    })
    const back = new URL(String(answer.headers.get('location')))
    expect([
      back.searchParams.get('a'),
      back.searchParams.get('payment_intent'),
      back.searchParams.get('redirect_status'),
    ]).toEqual(['1', intent.id, 'succeeded'])
  })

  test('[CO-5] manual capture authorises first, and may take less', async () => {
    const intent = await pay(bed, { capture_method: 'manual' })
    expect(intent).toMatchObject({ status: 'requires_capture', amount_capturable: 10_000, amount_received: 0 })
    await expect(bed.stripe.refunds.create({ charge: chargeOf(intent) })).rejects.toMatchObject({ statusCode: 400 })
    const before = await balance('usd')
    expect(await bed.stripe.paymentIntents.capture(intent.id, { amount_to_capture: 4000 })).toMatchObject({
      status: 'succeeded',
      amount_received: 4000,
    })
    expect(await balance('usd')).toBe(before + 4000 - 146)
  })

  test('[CO-5] an intent is changed, given up, and listed for its customer', async () => {
    const customer = await bed.stripe.customers.create({ email: 'c@example.com', name: 'C' })
    const intent = await bed.stripe.paymentIntents.create({
      amount: 500,
      currency: 'usd',
      customer: customer.id,
      metadata: { a: '1' },
    })
    expect(await bed.stripe.paymentIntents.update(intent.id, { amount: 700, metadata: { b: '2' } })).toMatchObject({
      amount: 700,
      metadata: { a: '1', b: '2' },
    })
    expect((await bed.stripe.paymentIntents.list({ customer: customer.id })).data.map(({ id }) => id)).toEqual([
      intent.id,
    ])
    expect(await bed.stripe.paymentIntents.cancel(intent.id, { cancellation_reason: 'abandoned' })).toMatchObject({
      status: 'canceled',
      cancellation_reason: 'abandoned',
    })
    const method = await bed.stripe.paymentMethods.attach('pm_card_mastercard', { customer: customer.id })
    expect((await bed.stripe.customers.listPaymentMethods(customer.id)).data[0]).toMatchObject({
      id: method.id,
      card: { brand: 'mastercard', last4: '4444' },
    })
    expect((await bed.stripe.customers.list({ email: 'c@example.com' })).data).toHaveLength(1)
    expect(await bed.stripe.customers.update(customer.id, { name: 'D' })).toMatchObject({
      name: 'D',
      email: 'c@example.com',
    })
    expect(await bed.stripe.customers.retrieve(customer.id)).toMatchObject({ name: 'D' })
  })
})

describe('refunds', () => {
  test('[CO-5] in part, then the rest, then no more; the fee is not given back', async () => {
    const intent = await pay(bed)
    const before = await balance('usd')
    const part = await bed.stripe.refunds.create({
      payment_intent: intent.id,
      amount: 2500,
      reason: 'requested_by_customer',
      metadata: { why: 'chip' },
    })
    expect(part).toMatchObject({
      status: 'succeeded',
      amount: 2500,
      charge: chargeOf(intent),
      metadata: { why: 'chip' },
    })
    await expect(bed.stripe.refunds.create({ payment_intent: intent.id, amount: 7501 })).rejects.toMatchObject({
      param: 'amount',
      message: expect.stringMatching(/\$75\.01.*\$75\.00/),
    })
    await bed.stripe.refunds.create({ charge: chargeOf(intent) })
    await expect(bed.stripe.refunds.create({ charge: chargeOf(intent) })).rejects.toMatchObject({
      code: 'charge_already_refunded',
    })
    const charge = await bed.stripe.charges.retrieve(chargeOf(intent), { expand: ['refunds'] })
    expect(charge).toMatchObject({ refunded: true, amount_refunded: 10_000 })
    expect(charge.refunds?.data.map(({ amount }) => amount)).toEqual([7500, 2500])
    expect(await balance('usd')).toBe(before - 10_000)
    expect((await bed.stripe.refunds.list({ payment_intent: intent.id })).data).toHaveLength(2)
    await delivered(bed)
    expect(bed.types().slice(-4)).toEqual(['refund.created', 'charge.refunded', 'refund.created', 'charge.refunded'])
  })

  test('[CO-5] metadata of a refund may change; the event says what it was', async () => {
    const refund = await bed.stripe.refunds.create({ payment_intent: (await pay(bed)).id, metadata: { a: '1' } })
    await bed.stripe.refunds.update(refund.id, { metadata: { a: '2' } })
    expect(await bed.stripe.refunds.retrieve(refund.id)).toMatchObject({ metadata: { a: '2' } })
    await delivered(bed)
    expect(bed.types().slice(-2)).toEqual(['refund.updated', 'charge.refund.updated'])
  })

  test('[CO-5] a refund of nothing, of an unknown charge, or of an unpaid intent is refused', async () => {
    await expect(bed.stripe.refunds.create({})).rejects.toMatchObject({ code: 'parameter_missing' })
    await expect(bed.stripe.refunds.create({ charge: 'ch_nothing' })).rejects.toMatchObject({
      code: 'resource_missing',
      param: 'charge',
      statusCode: 400,
    })
    const open = await pay(bed, { confirm: false })
    await expect(bed.stripe.refunds.create({ payment_intent: open.id })).rejects.toMatchObject({
      code: 'payment_intent_unexpected_state',
    })
    const paid = await pay(bed)
    await expect(bed.stripe.refunds.create({ payment_intent: paid.id, reverse_transfer: true })).rejects.toMatchObject({
      param: 'reverse_transfer',
    })
    expect(await bed.stripe.charges.retrieve(chargeOf(paid))).toMatchObject({ amount_refunded: 0 })
  })
})

describe('transfers', () => {
  test('[CO-5] from a charge, never more than it brought', async () => {
    const intent = await pay(bed, { transfer_group: 'deal-1' })
    const source_transaction = chargeOf(intent)
    const before = await balance('usd', seller)
    const transfer = await bed.stripe.transfers.create({
      amount: 9800,
      currency: 'usd',
      destination: seller,
      source_transaction,
      transfer_group: 'deal-1',
      metadata: { deal: '1' },
    })
    expect(transfer).toMatchObject({
      amount: 9800,
      destination: seller,
      source_transaction,
      transfer_group: 'deal-1',
      reversed: false,
    })
    expect(await balance('usd', seller)).toBe(before + 9800)
    await expect(
      bed.stripe.transfers.create({ amount: 201, currency: 'usd', destination: seller, source_transaction }),
    ).rejects.toMatchObject({ code: 'balance_insufficient' })
    await expect(
      bed.stripe.transfers.create({ amount: 100, currency: 'eur', destination: seller, source_transaction }),
    ).rejects.toMatchObject({ param: 'currency' })
    expect((await bed.stripe.transfers.list({ transfer_group: 'deal-1' })).data.map(({ id }) => id)).toEqual([
      transfer.id,
    ])
    const arrived = await bed.stripe.charges.retrieve(
      String(transfer.destination_payment),
      {},
      { stripeAccount: seller },
    )
    expect(arrived).toMatchObject({ amount: 9800, source_transfer: transfer.id })
  })

  test('[CO-5] without a charge the balance of that very currency must cover it', async () => {
    const have = await balance('gbp')
    await pay(bed, { currency: 'gbp', amount: 2000 })
    await expect(
      bed.stripe.transfers.create({ amount: have + 1913, currency: 'gbp', destination: seller }),
    ).rejects.toMatchObject({ code: 'balance_insufficient', statusCode: 400 })
    await bed.stripe.transfers.create({ amount: have + 1912, currency: 'gbp', destination: seller })
    expect(await balance('gbp')).toBe(0)
  })

  test('[CO-5] a reversal takes back, in part and in whole, what the account still has', async () => {
    const intent = await pay(bed)
    const transfer = await bed.stripe.transfers.create({
      amount: 6000,
      currency: 'usd',
      destination: seller,
      source_transaction: chargeOf(intent),
    })
    const [platform, own] = [await balance('usd'), await balance('usd', seller)]
    const reversal = await bed.stripe.transfers.createReversal(transfer.id, { amount: 1000 })
    expect(reversal).toMatchObject({ amount: 1000, transfer: transfer.id })
    expect([await balance('usd'), await balance('usd', seller)]).toEqual([platform + 1000, own - 1000])
    await expect(bed.stripe.transfers.createReversal(transfer.id, { amount: 5001 })).rejects.toMatchObject({
      param: 'amount',
    })
    await bed.stripe.transfers.createReversal(transfer.id)
    await expect(bed.stripe.transfers.createReversal(transfer.id)).rejects.toMatchObject({ statusCode: 400 })
    expect(await bed.stripe.transfers.retrieve(transfer.id)).toMatchObject({ reversed: true, amount_reversed: 6000 })
    expect((await bed.stripe.transfers.listReversals(transfer.id)).data.map(({ amount }) => amount)).toEqual([
      5000, 1000,
    ])
    expect(await bed.stripe.transfers.retrieveReversal(transfer.id, reversal.id)).toMatchObject({ amount: 1000 })
  })
})

describe('destination and direct charges', () => {
  test('[NM-9] a destination charge passes its price on less the application fee, and a refund takes both back', async () => {
    const [platform, own] = [await balance('usd'), await balance('usd', seller)]
    const intent = await pay(bed, {
      application_fee_amount: 1500,
      transfer_data: { destination: seller },
      expand: ['latest_charge'],
    })
    const charge = intent.latest_charge as Stripe.Charge
    expect([await balance('usd'), await balance('usd', seller)]).toEqual([platform + 1500 - 320, own + 8500])
    const fee = await bed.stripe.applicationFees.retrieve(String(charge.application_fee))
    expect(fee).toMatchObject({ amount: 1500, account: seller, originating_transaction: charge.id })
    expect((await bed.stripe.applicationFees.list({ limit: 1 })).data[0]?.id).toBe(fee.id)
    const refund = await bed.stripe.refunds.create({
      payment_intent: intent.id,
      reverse_transfer: true,
      refund_application_fee: true,
    })
    expect(refund.transfer_reversal).toMatch(/^trr_/)
    expect([await balance('usd'), await balance('usd', seller)]).toEqual([platform - 320, own])
    expect(await bed.stripe.applicationFees.retrieve(fee.id)).toMatchObject({ refunded: true, amount_refunded: 1500 })
  })

  test('[NM-9] a charge on the connected account itself pays the platform its fee', async () => {
    const [platform, own] = [await balance('usd'), await balance('usd', seller)]
    const intent = await bed.stripe.paymentIntents.create(
      {
        amount: 10_000,
        currency: 'usd',
        confirm: true,
        payment_method: 'pm_card_visa',
        application_fee_amount: 1500,
      },
      { stripeAccount: seller },
    )
    expect([await balance('usd'), await balance('usd', seller)]).toEqual([platform + 1500, own + 10_000 - 320 - 1500])
    await expect(bed.stripe.paymentIntents.retrieve(intent.id)).rejects.toMatchObject({
      code: 'resource_missing',
      statusCode: 404,
    })
    const [fee] = (await bed.stripe.applicationFees.list({ limit: 1 })).data
    expect(await bed.stripe.applicationFees.createRefund(String(fee?.id), { amount: 500 })).toMatchObject({
      amount: 500,
      fee: fee?.id,
    })
    const [back] = (await bed.stripe.applicationFees.listRefunds(String(fee?.id))).data
    const named = await bed.stripe.applicationFees.updateRefund(String(fee?.id), String(back?.id), {
      metadata: { a: '1' },
    })
    expect(await bed.stripe.applicationFees.retrieveRefund(String(fee?.id), named.id)).toMatchObject({
      metadata: { a: '1' },
    })
    expect(await balance('usd')).toBe(platform + 1000)
    await delivered(bed)
    expect(bed.arrived.find(({ event }) => event.type === 'charge.succeeded' && event.account === seller)).toBeDefined()
  })
})

describe('balance transactions', () => {
  test('[CO-4] they sum to the balance, and are found by type and source', async () => {
    const all = await bed.stripe.balanceTransactions
      .list({ limit: 100, currency: 'usd' })
      .autoPagingToArray({ limit: 1000 })
    expect(all.reduce((sum, { net }) => sum + net, 0)).toBe(await balance('usd'))
    for (const txn of all) expect(txn.net).toBe(txn.amount - txn.fee)
    const intent = await pay(bed)
    const { data } = await bed.stripe.balanceTransactions.list({ source: chargeOf(intent) })
    expect(data.map(({ type }) => type)).toEqual(['charge'])
    const transfers = await bed.stripe.balanceTransactions.list({ type: 'transfer', limit: 100 })
    expect(transfers.data.every(({ type, amount }) => type === 'transfer' && amount < 0)).toBe(true)
  })
})

describe('disputes', () => {
  test('[CO-5] the card 0259 disputes: the money and a fee leave, evidence wins the money back', async () => {
    const before = await balance('usd')
    const intent = await pay(bed, { payment_method: 'pm_card_createDispute' })
    expect(await balance('usd')).toBe(before - 320 - 1500)
    const [dispute] = (await bed.stripe.disputes.list({ payment_intent: intent.id })).data
    expect(dispute).toMatchObject({ status: 'needs_response', reason: 'fraudulent', amount: 10_000 })
    await expect(bed.stripe.refunds.create({ payment_intent: intent.id })).rejects.toMatchObject({
      code: 'charge_disputed',
    })
    const won = await bed.stripe.disputes.update(String(dispute?.id), {
      evidence: { uncategorized_text: 'winning_evidence' },
    })
    expect(won.status).toBe('won')
    expect(await balance('usd')).toBe(before + 10_000 - 320 - 1500)
    await delivered(bed)
    expect(bed.types().filter((type) => type.startsWith('charge.dispute'))).toEqual([
      'charge.dispute.created',
      'charge.dispute.funds_withdrawn',
      'charge.dispute.updated',
      'charge.dispute.funds_reinstated',
      'charge.dispute.closed',
    ])
  })

  test('[CO-5] the control page makes a dispute; accepting it loses it', async () => {
    const charge = chargeOf(await pay(bed))
    const { id } = await steer(bed, 'POST', `api/charges/${charge}/dispute`, { reason: 'product_not_received' })
    await expect(steer(bed, 'POST', `api/charges/${charge}/dispute`)).rejects.toThrow('cannot be disputed')
    expect(await bed.stripe.disputes.update(String(id), { evidence: { shipping_carrier: 'TCS' } })).toMatchObject({
      status: 'under_review',
    })
    expect(await bed.stripe.disputes.close(String(id))).toMatchObject({
      status: 'lost',
      reason: 'product_not_received',
    })
    await expect(bed.stripe.disputes.close(String(id))).rejects.toMatchObject({ statusCode: 400 })
    expect(await bed.stripe.disputes.retrieve(String(id))).toMatchObject({ status: 'lost' })
  })
})

describe('payouts', () => {
  test('[CO-5] an account pays out what it has, and no more', async () => {
    const has = await balance('usd', seller)
    const stripeAccount = seller
    await expect(
      bed.stripe.payouts.create({ amount: has + 1, currency: 'usd' }, { stripeAccount }),
    ).rejects.toMatchObject({ code: 'balance_insufficient' })
    const payout = await bed.stripe.payouts.create(
      { amount: has, currency: 'usd', metadata: { run: '1' } },
      { stripeAccount },
    )
    expect(payout.status).toBe('pending')
    expect(await balance('usd', seller)).toBe(0)
    expect(await bed.stripe.payouts.retrieve(payout.id, {}, { stripeAccount })).toMatchObject({ status: 'paid' })
    expect((await bed.stripe.payouts.list({ status: 'paid' }, { stripeAccount })).data).toHaveLength(1)
    await delivered(bed)
    expect(bed.arrived.slice(-2).map(({ event }) => [event.type, event.account])).toEqual([
      ['payout.created', seller],
      ['payout.paid', seller],
    ])
  })

  test('[CO-5] a payout to a bank that refuses it fails, and the money is back', async () => {
    const stripeAccount = await onboardedSeller(bed, { bank: '000111111116' })
    await bed.stripe.transfers.create({ amount: 700, currency: 'usd', destination: stripeAccount })
    const payout = await bed.stripe.payouts.create({ amount: 700, currency: 'usd' }, { stripeAccount })
    expect(await bed.stripe.payouts.retrieve(payout.id, {}, { stripeAccount })).toMatchObject({
      status: 'failed',
      failure_code: 'no_account',
    })
    expect(await balance('usd', stripeAccount)).toBe(700)
  })

  test('[CO-5] what an account has paid out cannot be taken back by a reversal', async () => {
    const stripeAccount = await onboardedSeller(bed)
    const source_transaction = chargeOf(await pay(bed))
    const wish = { amount: 9000, currency: 'usd', destination: stripeAccount, source_transaction }
    const transfer = await bed.stripe.transfers.create(wish)
    await bed.stripe.payouts.create({ amount: 8500, currency: 'usd' }, { stripeAccount })
    const refused = bed.stripe.transfers.createReversal(transfer.id, { amount: 501 })
    await expect(refused).rejects.toMatchObject({ code: 'balance_insufficient' })
    expect(await bed.stripe.transfers.createReversal(transfer.id, { amount: 500 })).toMatchObject({ amount: 500 })
  })

  test('[CO-5] an account that has not completed onboarding cannot be paid out', async () => {
    const account = await bed.stripe.accounts.create({ type: 'express' })
    await expect(
      bed.stripe.payouts.create({ amount: 100, currency: 'usd' }, { stripeAccount: account.id }),
    ).rejects.toMatchObject({ code: 'payouts_not_allowed' })
  })
})

test('[CO-5] every answer in this file had the shape that Stripe describes', () => {
  expect(bed.misshapen).toEqual([])
})

describe('what a bank does later', () => {
  const charged = async () => ({ id: chargeOf(await pay(bed)) })
  const act = (thing: string, id: string, deed: string, how: object = {}) =>
    steer(bed, 'POST', `api/${thing}/${id}/${deed}`, how)

  test('[CO-5] an inquiry takes nothing until it grows into a dispute; about a part, only that is taken', async () => {
    const { id } = await charged()
    const asked = await act('charges', id, 'dispute', { inquiry: true, amount: 4_000 })
    expect(asked).toMatchObject({ status: 'warning_needs_response', amount: 4_000, balance_transactions: [] })
    const grown = await act('disputes', String(asked['id']), 'escalate')
    expect(grown).toMatchObject({ status: 'needs_response', balance_transactions: [{ amount: -4_000 }] })
    const other = await charged()
    const inquiry = await act('charges', other.id, 'dispute', { inquiry: true })
    expect(await act('disputes', String(inquiry['id']), 'close')).toMatchObject({ status: 'warning_closed' })
  })

  test('[CO-5] a refund that bounces brings the money back, and may be made again', async () => {
    const { id } = await charged()
    const refund = await bed.stripe.refunds.create({ charge: id, amount: 3_000 })
    expect(await act('refunds', refund.id, 'fail')).toMatchObject({ status: 'failed' })
    expect(await bed.stripe.charges.retrieve(id)).toMatchObject({ amount_refunded: 0 })
    await delivered(bed)
    expect(bed.types()).toContain('refund.failed')
    expect(await bed.stripe.refunds.create({ charge: id })).toMatchObject({ status: 'succeeded' })
  })
})

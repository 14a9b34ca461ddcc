import { expect, test } from 'vitest'
import { onboardedSeller, openTestbed, pay, steer } from './testbed.ts'

test('[CO-5] with a pending time, money is usable only when the business clock has passed it; the card 0077 skips it', async () => {
  const bed = await openTestbed({ pendingSeconds: 86_400, payoutSeconds: 3600, automaticPayouts: true })
  const seller = await onboardedSeller(bed)
  const usd = async (account?: string) => {
    const { available, pending } = await bed.stripe.balance.retrieve({}, account ? { stripeAccount: account } : {})
    return [available[0]?.amount, pending[0]?.amount]
  }
  const waiting = await pay(bed)
  expect(await usd()).toEqual([0, 9680])
  const alone = { amount: 1000, currency: 'usd', destination: seller }
  await expect(bed.stripe.transfers.create(alone)).rejects.toMatchObject({ code: 'balance_insufficient' })
  // A transfer that names its charge may be made before the money is there; it becomes usable with the charge.
  await bed.stripe.transfers.create({ ...alone, source_transaction: String(waiting.latest_charge) })
  expect(await usd(seller)).toEqual([0, 1000])
  await pay(bed, { payment_method: 'pm_card_bypassPending' })
  expect(await usd()).toEqual([9680, 8680])

  await steer(bed, 'POST', 'clock', { offset_ms: 86_401_000 })
  expect(await usd()).toEqual([18_360, 0])
  // The same turn of the clock brought a new day, and with it the account's automatic payout.
  const [payout] = (await bed.stripe.payouts.list({}, { stripeAccount: seller })).data
  expect(payout).toMatchObject({ amount: 1000, automatic: true, status: 'pending' })
  await steer(bed, 'POST', 'clock', { offset_ms: 86_401_000 + 3_601_000 })
  expect(await bed.stripe.payouts.retrieve(String(payout?.id), {}, { stripeAccount: seller })).toMatchObject({
    status: 'paid',
  })
  expect(bed.misshapen).toEqual([])
  await bed.close()
})

test('[CO-5] failed deliveries are tried again by themselves', async () => {
  const bed = await openTestbed({ retryDelaysMs: Array(50).fill(50) })
  bed.answerWith(500)
  const { id } = await bed.stripe.customers.create({ name: 'again' })
  const attempts = async () => JSON.stringify(await steer(bed, 'GET', 'api/events'))
  await expect.poll(attempts).toMatch(/"attempts":([2-9]|\d\d)/)
  bed.answerWith(200)
  await expect.poll(() => bed.arrived.map(({ event }) => event.data.object)).toMatchObject([{ id }])
  await bed.close()
})

test('[CO-5] the SDK’s own retries after lost answers make one customer', async () => {
  const bed = await openTestbed()
  await steer(bed, 'POST', 'api/faults/drop_answer', { count: 1 })
  await bed.stripe.customers.create({ email: 'one@example.com' }, { maxNetworkRetries: 2 })
  expect((await bed.stripe.customers.list({ email: 'one@example.com' })).data).toHaveLength(1)
  await bed.close()
})

test('[CO-5] a dispute that nobody answers in time is lost', async () => {
  const bed = await openTestbed()
  await pay(bed, { payment_method: 'pm_card_createDispute' })
  const due = (await bed.stripe.disputes.list()).data[0]?.evidence_details.due_by ?? 0
  await steer(bed, 'POST', 'clock', { offset_ms: due * 1000 - Date.now() + 2000 })
  expect((await bed.stripe.disputes.list()).data[0]).toMatchObject({ status: 'lost' })
  await bed.close()
})

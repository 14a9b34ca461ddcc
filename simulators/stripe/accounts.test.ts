import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { delivered, newSeller, onboardedSeller, openTestbed, sdkFor, sendForm, steer, type Testbed } from './testbed.ts'

let bed: Testbed
beforeAll(async () => {
  bed = await openTestbed()
})
afterAll(() => bed.close())

describe('Express onboarding', () => {
  test('[CO-5] a new account can do nothing, and says what it lacks', async () => {
    const { account } = await newSeller(bed)
    expect(account).toMatchObject({
      type: 'express',
      charges_enabled: false,
      payouts_enabled: false,
      details_submitted: false,
    })
    expect(account.requirements?.currently_due).toContain('external_account')
    expect(account.capabilities).toEqual({ card_payments: 'inactive', transfers: 'inactive' })
    await expect(bed.stripe.accounts.createLoginLink(account.id)).rejects.toMatchObject({ statusCode: 400 })
  })

  test('[CO-5] the owner completes the form and the platform hears of it', async () => {
    const id = await onboardedSeller(bed)
    const account = await bed.stripe.accounts.retrieve(id)
    expect(account).toMatchObject({ charges_enabled: true, payouts_enabled: true, details_submitted: true })
    expect(account.capabilities).toEqual({ card_payments: 'active', transfers: 'active' })
    expect(account.requirements?.currently_due).toEqual([])
    expect(account.external_accounts?.data[0]).toMatchObject({
      object: 'bank_account',
      last4: '6789',
      default_for_currency: true,
    })
    await delivered(bed)
    const updated = bed.arrived.findLast(({ event }) => event.type === 'account.updated' && event.account === id)
    expect(updated?.event.data.object).toMatchObject({ id, payouts_enabled: true })
    expect(updated?.event.data.previous_attributes).toMatchObject({ payouts_enabled: false })
    const link = await bed.stripe.accounts.createLoginLink(id)
    expect(await (await fetch(link.url)).text()).toContain('Balance')
    expect((await fetch(link.url)).status).toBe(410)
  })

  test('[CO-5] the form can be left and returned to by a fresh link', async () => {
    const { account, form } = await newSeller(bed)
    const left = await sendForm(form, { first_name: 'Ada', action: 'later' })
    expect(left.headers.get('location')).toBe('http://shop.test/return')
    expect(await bed.stripe.accounts.retrieve(account.id)).toMatchObject({
      details_submitted: false,
      individual: { first_name: 'Ada' },
    })
    expect(await (await fetch(form)).text()).toContain('value="Ada"')
  })

  test('[CO-5] what is missing is said beside its field', async () => {
    const { form } = await newSeller(bed)
    const answer = await sendForm(form, { first_name: '', email: 'x', dob: '', bank: '1', action: 'submit' })
    const html = await answer.text()
    expect(answer.status).toBe(400)
    for (const name of ['first_name', 'last_name', 'email', 'dob', 'business', 'bank'])
      expect(html).toContain(`id="${name}-error"`)
    expect(html).toContain('when you agree')
  })

  test('[CO-5] a link that was used, or is five minutes old, sends to refresh_url', async () => {
    const { account } = await newSeller(bed)
    const wish = {
      account: account.id,
      type: 'account_onboarding',
      refresh_url: 'http://shop.test/refresh',
      return_url: 'http://shop.test/return',
    } as const
    const used = await bed.stripe.accountLinks.create(wish)
    const open = (url: string) =>
      fetch(url, { redirect: 'manual' }).then((response) => response.headers.get('location'))
    expect(await open(used.url)).toContain('/onboarding/')
    expect(await open(used.url)).toBe('http://shop.test/refresh')
    const old = await bed.stripe.accountLinks.create(wish)
    await steer(bed, 'POST', 'clock', { offset_ms: 301_000 })
    expect(await open(old.url)).toBe('http://shop.test/refresh')
  })

  test.each([
    ['pending', 'requirements.pending_verification'],
    ['document', 'requirements.past_due'],
  ])('[CO-5] the checks may end as %s: the account waits', async (outcome, reason) => {
    const id = await onboardedSeller(bed, { outcome })
    const account = await bed.stripe.accounts.retrieve(id)
    expect(account).toMatchObject({
      details_submitted: true,
      payouts_enabled: false,
      requirements: { disabled_reason: reason },
    })
    await steer(bed, 'POST', `api/accounts/${id}/enable`)
    expect(await bed.stripe.accounts.retrieve(id)).toMatchObject({
      payouts_enabled: true,
      requirements: { disabled_reason: null },
    })
  })

  test('[CO-5] the control page restricts an account, and its transfers are refused', async () => {
    const destination = await onboardedSeller(bed)
    await steer(bed, 'POST', `api/accounts/${destination}/restrict`)
    await expect(bed.stripe.transfers.create({ amount: 100, currency: 'usd', destination })).rejects.toMatchObject({
      code: 'insufficient_capabilities_for_transfer',
    })
  })
})

describe('accounts by the API', () => {
  test('[CO-5] a custom account is completed by the platform itself', async () => {
    const made = await bed.stripe.accounts.create({
      type: 'custom',
      country: 'GB',
      business_type: 'individual',
      capabilities: { transfers: { requested: true } },
    })
    expect(made.default_currency).toBe('gbp')
    await bed.stripe.accounts.update(made.id, {
      business_profile: { url: 'https://pots.example' },
      individual: {
        first_name: 'Ada',
        last_name: 'L',
        email: 'ada@example.com',
        dob: { day: 1, month: 2, year: 1990 },
      },
      tos_acceptance: { date: 1_700_000_000, ip: '127.0.0.1' },
      metadata: { a: '1', b: '2' },
    })
    const account = await bed.stripe.accounts.update(made.id, {
      external_account: { object: 'bank_account', country: 'GB', currency: 'gbp', account_number: '00012345' },
      metadata: { a: '' },
    })
    expect(account).toMatchObject({
      payouts_enabled: true,
      capabilities: { transfers: 'active' },
      metadata: { b: '2' },
    })
    const external_account = {
      object: 'bank_account',
      country: 'GB',
      currency: 'gbp',
      account_number: '00099999',
    } as const
    const other = await bed.stripe.accounts.createExternalAccount(made.id, { external_account })
    const first = await bed.stripe.accounts.updateExternalAccount(made.id, other.id, { default_for_currency: true })
    expect(first).toMatchObject({ id: other.id, default_for_currency: true })
    const banks = (await bed.stripe.accounts.listExternalAccounts(made.id)).data
    expect(banks.map(({ default_for_currency }) => default_for_currency)).toEqual([false, true])
    expect(await bed.stripe.accounts.retrieveExternalAccount(made.id, other.id)).toMatchObject({ last4: '9999' })
    await bed.stripe.accounts.deleteExternalAccount(made.id, other.id)
    expect((await bed.stripe.accounts.listExternalAccounts(made.id)).data).toHaveLength(1)
    expect(await bed.stripe.accounts.retrieveCapability(made.id, 'transfers')).toMatchObject({
      status: 'active',
      requested: true,
    })
    expect((await bed.stripe.accounts.listCapabilities(made.id)).data).toHaveLength(1)
    expect(await bed.stripe.accounts.updateCapability(made.id, 'card_payments', { requested: true })).toMatchObject({
      status: 'active',
    })
  })

  test('[CO-5] controller parameters make an account of the same kind as a type', async () => {
    const account = await bed.stripe.accounts.create({
      controller: {
        stripe_dashboard: { type: 'express' },
        fees: { payer: 'application' },
        losses: { payments: 'application' },
      },
    })
    expect(account).toMatchObject({
      type: 'express',
      controller: { stripe_dashboard: { type: 'express' }, fees: { payer: 'application' } },
    })
  })

  test('[CO-5] accounts are listed, rejected and deleted', async () => {
    const { account } = await newSeller(bed)
    expect((await bed.stripe.accounts.list({ limit: 1 })).data[0]?.id).toBe(account.id)
    const rejected = await bed.stripe.accounts.reject(account.id, { reason: 'fraud_other' })
    expect(rejected.requirements?.disabled_reason).toBe('rejected.fraud')
    expect(await bed.stripe.accounts.del(account.id)).toEqual(
      expect.objectContaining({ id: account.id, deleted: true }),
    )
    await expect(bed.stripe.accounts.retrieve(account.id)).rejects.toMatchObject({
      code: 'account_invalid',
      statusCode: 403,
    })
  })

  test('[CO-5] a wrong key is 401, a foreign account 403', async () => {
    const stranger = sdkFor(bed.simulator, [], 'sk_test_of_somebody_else')
    await expect(stranger.balance.retrieve()).rejects.toMatchObject({
      statusCode: 401,
      type: 'StripeAuthenticationError',
      message: expect.stringMatching(/^Invalid API Key provided: sk_test_\*+else$/),
    })
    const response = await fetch(`${bed.simulator.url}/v1/balance`)
    expect([response.status, ((await response.json()) as { error: { type: string } }).error.type]).toEqual([
      401,
      'invalid_request_error',
    ])
    await expect(bed.stripe.balance.retrieve({}, { stripeAccount: 'acct_1nobody' })).rejects.toMatchObject({
      statusCode: 403,
      code: 'account_invalid',
    })
  })
})

describe('OAuth of Standard accounts', () => {
  const query = (extra: Record<string, string> = {}) =>
    new URLSearchParams({
      client_id: 'ca_simulator',
      response_type: 'code',
      scope: 'read_write',
      state: 's&1',
      redirect_uri: 'http://shop.test/callback?x=1',
      ...extra,
    })
  const page = (extra: Record<string, string> = {}) => `${bed.simulator.url}/oauth/authorize?${query(extra)}`

  async function connect(): Promise<string> {
    const answer = await sendForm(page(), { account: 'new', action: 'connect' })
    const back = new URL(String(answer.headers.get('location')))
    expect([back.pathname, back.searchParams.get('state'), back.searchParams.get('x')]).toEqual([
      '/callback',
      's&1',
      '1',
    ])
    return String(back.searchParams.get('code'))
  }

  test('[NM-9] the owner connects, the code is exchanged once, the token and the account header both work', async () => {
    expect(await (await fetch(page())).text()).toContain('Connect your Stripe account')
    const code = await connect()
    const token = await bed.stripe.oauth.token({ grant_type: 'authorization_code', code })
    const id = String(token.stripe_user_id)
    expect(token).toMatchObject({ livemode: false, scope: 'read_write', token_type: 'bearer' })
    await expect(bed.stripe.oauth.token({ grant_type: 'authorization_code', code })).rejects.toMatchObject({
      type: 'StripeInvalidGrantError',
    })
    expect(await bed.stripe.accounts.retrieve(id)).toMatchObject({ type: 'standard', charges_enabled: true })
    expect(await sdkFor(bed.simulator, [], token.access_token).accounts.retrieveCurrent()).toMatchObject({ id })
    const refreshed = await bed.stripe.oauth.token({
      grant_type: 'refresh_token',
      refresh_token: String(token.refresh_token),
    })
    expect(refreshed.stripe_user_id).toBe(id)
  })

  test('[NM-9] disconnecting ends the access and is told of', async () => {
    const token = await bed.stripe.oauth.token({ grant_type: 'authorization_code', code: await connect() })
    const id = String(token.stripe_user_id)
    expect(await bed.stripe.oauth.deauthorize({ client_id: 'ca_simulator', stripe_user_id: id })).toMatchObject({
      stripe_user_id: id,
    })
    await expect(bed.stripe.balance.retrieve({}, { stripeAccount: id })).rejects.toMatchObject({ statusCode: 403 })
    await expect(sdkFor(bed.simulator, [], token.access_token).balance.retrieve()).rejects.toMatchObject({
      statusCode: 401,
    })
    await expect(bed.stripe.oauth.deauthorize({ client_id: 'ca_simulator', stripe_user_id: id })).rejects.toMatchObject(
      { type: 'StripeInvalidClientError' },
    )
    await delivered(bed)
    expect(bed.arrived.at(-1)?.event).toMatchObject({ type: 'account.application.deauthorized', account: id })
  })

  test('[NM-9] the owner may deny; a wrong client or address gets no further', async () => {
    const denied = await sendForm(page(), { action: 'deny' })
    expect(denied.headers.get('location')).toContain('error=access_denied')
    expect((await fetch(page({ client_id: 'ca_other' }))).status).toBe(400)
    expect(
      (await sendForm(page({ redirect_uri: 'javascript:alert(1)' }), { action: 'connect', account: 'new' })).status,
    ).toBe(400)
  })
})

test('[CO-5] every answer in this file had the shape that Stripe describes', () => {
  expect(bed.misshapen).toEqual([])
})

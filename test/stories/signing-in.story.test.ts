import { afterAll, beforeAll, expect, test } from 'vitest'
import { authenticator } from '../support/authenticator.ts'
import { letterTo } from '../support/letters.ts'
import { type Marketry, startMarketry } from '../support/marketry.ts'
import { password, type Person, registered, visitor } from '../support/person.ts'

let marketry: Marketry
beforeAll(async () => {
  marketry = await startMarketry()
})
afterAll(() => marketry?.close())

const mail = (to: string, subject: string) => letterTo(marketry.parts.inbox, to, subject)

/** Somebody with the tokens that an answer gave. */
function holding(tokens: { access: string; refresh: string }, slug = 'madeinpk'): Person {
  return Object.assign(visitor(marketry, slug), { access: tokens.access, refresh: tokens.refresh })
}

const renames = async (person: Person) => (await person.patch('/me/', { name: 'Amna' })).status

test('[CO-1] a person makes an account their own, keeps it against thieves, and comes in by every way there is', async () => {
  const amna = await registered(marketry, 'madeinpk', 'Amna', ['buyer'])
  const anybody = visitor(marketry, 'madeinpk')

  // The second step waits for the address.
  const tooEarly = await amna.post('/auth/totp/', { current_password: password })
  expect(tooEarly).toMatchObject({ status: 422, body: { code: 'email_unverified' } })
  const { token } = await mail(amna.email, 'Verify your e-mail')
  expect(await anybody.post('/auth/verify-email/', { token })).toMatchObject({ status: 204 })

  // With her telephone she switches it on.
  const begun = await amna.post('/auth/totp/', { current_password: password })
  const app = authenticator(begun.body.otpauth_uri, marketry.parts.clock)
  const { body: proof } = await amna.post('/auth/totp/confirm/', { code: app.code() })
  expect(proof.recovery_codes).toHaveLength(10)

  // The password alone is not enough any more; with a code she is in.
  const asked = await anybody.post('/login/', { email: amna.email, password })
  expect(asked.body).toEqual({ challenge: expect.any(String), challenge_expires_at: expect.any(String) })
  const step = await anybody.post('/auth/totp/verify/', { challenge: asked.body.challenge, code: app.code(1) })
  expect(step.status).toBe(200)
  const telephone = holding(step.body)

  // Her telephone at home, she uses a recovery code at a friend's; it is good once.
  const again = await anybody.post('/login/', { email: amna.email, password })
  const rescue = { challenge: again.body.challenge, code: proof.recovery_codes[0] }
  const friends = holding((await anybody.post('/auth/totp/verify/', rescue)).body)
  expect(await renames(friends)).toBe(200)
  const twice = await anybody.post('/login/', { email: amna.email, password })
  const used = { challenge: twice.body.challenge, code: proof.recovery_codes[0] }
  expect(await anybody.post('/auth/totp/verify/', used)).toMatchObject({ status: 422, body: { code: 'wrong_code' } })

  // She sees where she is, and ends what she forgot to end.
  const sessions = (await telephone.get('/auth/sessions/')).body.results
  expect(sessions).toHaveLength(3)
  expect(await telephone.delete('/auth/sessions/')).toMatchObject({ status: 204 })
  expect(await renames(friends)).toBe(401)
  expect(await renames(amna)).toBe(401)
  expect(await renames(telephone)).toBe(200)

  // A new password ends what was opened with the old one, that of a thief too.
  const stolen = await anybody.post('/login/', { email: amna.email, password })
  const thief = { challenge: stolen.body.challenge, code: proof.recovery_codes[1] }
  const intruder = holding((await anybody.post('/auth/totp/verify/', thief)).body)
  const next = 'another horse, another battery'
  const changed = await telephone.post('/auth/password/change/', { current_password: password, password: next })
  expect(changed.status).toBe(204)
  expect(await renames(intruder)).toBe(401)
  expect(await intruder.post('/auth/refresh-token/', { refresh: intruder.refresh })).toMatchObject({ status: 401 })
  await mail(amna.email, 'Your password at madeinpk was changed')

  // A new address counts once its mail is read.
  const fresh = `new-${amna.email}`
  const wish = { email: fresh, current_password: next }
  expect(await telephone.post('/auth/email/change/', wish)).toMatchObject({ status: 202 })
  await mail(amna.email, 'A new e-mail address for your account')
  const confirmation = await mail(fresh, 'Confirm your new e-mail')
  expect(await telephone.post('/auth/email/confirm/', { token: confirmation.token })).toMatchObject({ status: 204 })
  await mail(amna.email, 'Your e-mail address at madeinpk was changed')

  // A link in the mail leads to the second step too, and to nobody's account elsewhere.
  await anybody.post('/auth/magic-link/', { email: fresh })
  const magic = await mail(fresh, 'Your link to log in')
  const elsewhere = await visitor(marketry, 'designia').post('/auth/magic-link/verify/', { token: magic.token })
  expect(elsewhere).toMatchObject({ status: 422, body: { code: 'link_invalid' } })
  const entered = await anybody.post('/auth/magic-link/verify/', { token: magic.token })
  expect(entered.body).toMatchObject({ challenge: expect.any(String) })

  // She has had enough of codes, and begins to sell.
  const off = { current_password: next, code: proof.recovery_codes[2] }
  expect(await telephone.post('/auth/totp/disable/', off)).toMatchObject({ status: 204 })
  const plain = await anybody.post('/login/', { email: fresh, password: next })
  expect(plain.body).toMatchObject({ user: { email: fresh, roles: ['buyer'] } })
  const here = holding(plain.body)
  expect(await here.post('/me/roles/', { roles: ['operator'] })).toMatchObject({ status: 422 })
  expect(await here.post('/me/roles/', { roles: ['seller'] })).toMatchObject({ body: { roles: ['buyer', 'seller'] } })
  const seller = holding((await here.post('/auth/refresh-token/', { refresh: here.refresh })).body)
  expect((await seller.get('/stripe/account/')).status).not.toBe(403)
})

test('[CO-1] [CO-15] a refresh token that was copied ends the login for everybody, whichever process is asked', async () => {
  const second = await marketry.another('web')
  try {
    const owner = await registered(marketry, 'madeinpk', 'Owner', ['buyer'])
    const there = { host: marketry.host, port: second.port }
    const thief = Object.assign(visitor(there, 'madeinpk'), { access: owner.access })
    const copied = { refresh: owner.refresh }
    const rotated = await owner.post('/auth/refresh-token/', copied)
    expect(rotated.status).toBe(200)
    expect(await thief.post('/auth/refresh-token/', copied)).toMatchObject({ status: 401 })
    expect(await renames(holding(rotated.body))).toBe(401)
    expect(await renames(thief)).toBe(401)
    expect(await owner.post('/auth/refresh-token/', { refresh: rotated.body.refresh })).toMatchObject({ status: 401 })
    await mail(owner.email, 'One of your logins at madeinpk was ended')

    // Fifty at once with one token, at two processes: never two that live.
    const crowd = await registered(marketry, 'madeinpk', 'Crowd', ['buyer'])
    const ways = [visitor(marketry, 'madeinpk'), visitor(there, 'madeinpk')] as const
    const one = { refresh: crowd.refresh }
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, n) => (ways[n % 2] as Person).post('/auth/refresh-token/', one)),
    )
    const winners = answers.filter(({ status }) => status === 200)
    expect(winners).toHaveLength(1)
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(49)
    for (const { body } of winners) expect(await renames(holding(body))).toBe(401)
  } finally {
    await second.close()
  }
})

test('[CO-20] ten wrong passwords are ten, whichever process they are tried at', async () => {
  const second = await marketry.another('web')
  try {
    const victim = await registered(marketry, 'madeinpk', 'Victim', ['buyer'])
    const ways = [
      visitor(marketry, 'madeinpk'),
      visitor({ host: marketry.host, port: second.port }, 'madeinpk'),
    ] as const
    const wrong = { email: victim.email, password: 'not this one' }
    const answers = await Promise.all(
      Array.from({ length: 16 }, (_, n) => (ways[n % 2] as Person).post('/login/', wrong)),
    )
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(10)
    const refused = answers.filter(({ status }) => status === 429)
    expect(refused).toHaveLength(6)
    for (const { headers } of refused) expect(Number(headers['retry-after'])).toBeGreaterThan(0)
  } finally {
    await second.close()
  }
})

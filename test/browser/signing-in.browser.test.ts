import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { authenticator } from '../support/authenticator.ts'
import { letterTo } from '../support/letters.ts'
import { type Marketry, startMarketry } from '../support/marketry.ts'
import { type Person, password, registered, visitor } from '../support/person.ts'
import { openBrowser } from './support/chromium.ts'
import { logIn, openPage, pageOf, picture } from './support/looking.ts'
import { tooWide, violations } from './support/measured.ts'

let marketry: Marketry
let browser: Browser

beforeAll(async () => {
  marketry = await startMarketry()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await marketry?.close()
})

const at = (path: string) => `http://${marketry.host('madeinpk')}${path}`
const mail = (to: string, subject: string) => letterTo(marketry.parts.inbox, to, subject)

/** Somebody with a verified address. */
async function member(name: string): Promise<Person> {
  const person = await registered(marketry, 'madeinpk', name, ['buyer'])
  const { token } = await mail(person.email, 'Verify your e-mail')
  await visitor(marketry, 'madeinpk').post('/auth/verify-email/', { token })
  return person
}

test.each([
  ['with script', {}],
  ['without script', { javaScriptEnabled: false }],
])(
  '[CO-1] [CO-12] the second step is switched on and taken on the pages, %s',
  { timeout: 120_000 },
  async (how, more) => {
    const shot = (name: string) => `security-${name}${how === 'with script' ? '' : '-plain'}`
    const person = await member('Amna')
    const amna = await pageOf(browser, at(''), person, '/account/security', more)
    await picture(amna, shot('off'))
    const panel = amna.locator('section', { has: amna.getByRole('heading', { name: 'Second step' }) })
    await panel.getByLabel('Your password').fill(password)
    await panel.getByRole('button', { name: 'Switch it on' }).click()
    await panel.getByRole('img', { name: /QR code/ }).waitFor()
    await picture(amna, shot('enrol'))
    const uri = await panel.getByRole('link', { name: 'open it in the app' }).getAttribute('href')
    const app = authenticator(uri ?? '', marketry.parts.clock)
    await panel.getByLabel('Code').fill('000000')
    await panel.getByRole('button', { name: 'Switch it on' }).click()
    await panel.getByText('This code is not right').first().waitFor()
    await panel.getByLabel('Code').fill(app.code())
    await panel.getByRole('button', { name: 'Switch it on' }).click()
    await panel.getByRole('list', { name: 'Recovery codes' }).waitFor()
    const codes = await panel.getByRole('list', { name: 'Recovery codes' }).getByRole('listitem').allInnerTexts()
    expect(codes).toHaveLength(10)
    await panel.getByText('recovery codes left').waitFor()
    await picture(amna, shot('codes'))

    const elsewhere = await openPage(browser, more)
    await logIn(elsewhere, at(''), person, '/account/security')
    await elsewhere.getByLabel('Code').fill('111111')
    await picture(elsewhere, shot('step'))
    await elsewhere.getByRole('button', { name: 'Log in', exact: true }).click()
    await elsewhere.getByText('This code is not right').first().waitFor()
    await elsewhere.getByLabel('Code').fill(codes[0] ?? '')
    await elsewhere.getByRole('button', { name: 'Log in', exact: true }).click()
    await elsewhere.waitForURL(/\/account\/security/)
    await picture(elsewhere, shot('on'))

    await elsewhere.getByRole('button', { name: 'Log out everywhere else' }).click()
    await elsewhere.getByText('Your other devices are logged out.', { exact: true }).waitFor()
    await amna.goto(at('/account/security'))
    await amna.waitForURL(/\/login/)
  },
)

test('[CO-1] [CO-12] a link in the mail, a new address, and a further role, on the pages', {
  timeout: 120_000,
}, async () => {
  const { email } = await member('Bilal')
  const bilal = await openPage(browser)
  await bilal.goto(at('/login/link'))
  await bilal.getByLabel('E-mail').fill(email)
  await picture(bilal, 'login-link')
  await bilal.getByRole('button', { name: 'Mail me a link' }).click()
  await bilal.getByText('Look into your mail').waitFor()
  await bilal.goto((await mail(email, 'Your link to log in')).link.replace('127.0.0.1', 'madeinpk.localhost'))
  await picture(bilal, 'login-link-open')
  await bilal.getByRole('button', { name: 'Log in', exact: true }).click()
  await bilal.waitForURL((url) => url.pathname === '/')

  await bilal.goto(at('/account/profile'))
  await picture(bilal, 'account')
  await bilal.getByRole('button', { name: 'Become a seller too' }).click()
  await bilal.getByText('there is more in your menu').waitFor()
  await bilal.goto(at('/sell'))
  expect(new URL(bilal.url()).pathname).toBe('/sell')

  await bilal.goto(at('/account/security'))
  const panel = bilal.locator('section', { has: bilal.getByRole('heading', { name: 'E-mail address' }) })
  await panel.getByLabel('The new one').fill(`new-${email}`)
  await panel.getByLabel('Your password').fill(password)
  await panel.getByRole('button', { name: 'Change it' }).click()
  await bilal.getByText('A link is on its way to the new address').waitFor()
  await bilal.goto((await mail(`new-${email}`, 'Confirm your new')).link)
  await bilal.getByRole('button', { name: 'Use this address' }).click()
  await bilal.getByText('From now on we write to this address').waitFor()
})

test('[CO-12] the security page holds on a telephone, in the dark, and for a screen reader', {
  timeout: 60_000,
}, async () => {
  const person = await member('Sana')
  for (const [name, more] of [
    ['light', {}],
    ['dark', { colorScheme: 'dark' }],
    ['phone', { viewport: { width: 360, height: 740 } }],
  ] as const) {
    const sana = await pageOf(browser, at(''), person, '/account/security', more)
    await sana.getByRole('heading', { name: 'Security' }).waitFor()
    await picture(sana, `security-${name}`)
    expect(await violations(sana)).toEqual([])
    expect(await tooWide(sana)).toBe(0)
    await sana.goto(at('/login'))
    expect(await violations(sana)).toEqual([])
  }
})

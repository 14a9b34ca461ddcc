import { findLink, keepLink, type OnboardingLink } from '../resources/account-links.ts'
import { settleAccount } from '../resources/account-requirements.ts'
import { person as personOf } from '../resources/account-shape.ts'
import { saveAccount } from '../resources/account-keeping.ts'
import { addBankAccount, withBankAccount } from '../resources/external-accounts.ts'
import type { Doc, Params, World } from '../types.ts'
import { html } from './html.ts'
import { field, message, page, type PageAnswer, redirect } from './layout.ts'

/** How long the pages stay usable once a link is opened, in seconds of business time. */
const VISIT = 3600

/** A link works once and not for long; a stale one sends the person to the platform for a fresh one. */
export function openLink(world: World, token: string): PageAnswer {
  const link = findLink(world, token)
  if (!link) return message('Unknown link', 'This onboarding link does not exist.', { status: 404 })
  if (link.opened || link.expiresAt <= world.clock.seconds()) return redirect(link.refreshUrl)
  keepLink(world, token, { ...link, opened: true })
  const visit = world.ids('visit')
  keepLink(world, visit, { ...link, expiresAt: world.clock.seconds() + VISIT })
  return redirect(`/onboarding/${visit}`)
}

/** The form in which an account's owner gives what Stripe asks for. */
export function showOnboarding(world: World, token: string): PageAnswer {
  const link = findLink(world, token)
  const account = link && world.store.find(link.account)
  if (!link || !account) return message('Unknown link', 'This onboarding page does not exist.', { status: 404 })
  if (link.expiresAt <= world.clock.seconds()) return redirect(link.refreshUrl)
  return formPage(world, account, {}, {})
}

/** The owner sends the form, or leaves to come back later. */
export function answerOnboarding(world: World, token: string, values: Params): PageAnswer {
  const link = findLink(world, token)
  const account = link && world.store.find(link.account)
  if (!link || !account || link.expiresAt <= world.clock.seconds()) return showOnboarding(world, token)
  if (values['action'] === 'later') return later(world, link, account, values)
  const errors = faults(values, account)
  if (Object.keys(errors).length > 0) return formPage(world, account, values, errors)
  saveAccount(
    world,
    account,
    settleAccount({ ...completed(world, account, values), _restriction: outcome(values['outcome']) }),
  )
  return redirect(link.returnUrl)
}

/** Leaving keeps what was typed so far. */
function later(world: World, link: OnboardingLink, account: Doc, values: Params): PageAnswer {
  const { email, ...names } = {
    email: values['email'],
    first_name: values['first_name'],
    last_name: values['last_name'],
  }
  const known = Object.entries({ ...names, email }).filter(([, value]) => value)
  const individual = personOf(world, account.id, Object.fromEntries(known), account['individual'])
  if (known.length > 0) saveAccount(world, account, settleAccount({ ...account, individual }))
  return redirect(link.returnUrl)
}

const REQUIRED: Record<string, string> = {
  first_name: 'Enter your first name.',
  last_name: 'Enter your last name.',
  business: 'Say in a few words what you sell.',
}

function faults(values: Params, account: Doc): Record<string, string> {
  const errors = Object.fromEntries(Object.entries(REQUIRED).filter(([name]) => !String(values[name] ?? '').trim()))
  if (!/^\S+@\S+\.\S+$/.test(String(values['email'] ?? ''))) errors['email'] = 'Enter an e-mail address.'
  if (!/^\d{4}-\d{2}-\d{2}$/.test(String(values['dob'] ?? ''))) errors['dob'] = 'Enter your date of birth.'
  const bank = String(values['bank'] ?? '').replaceAll(' ', '')
  const needsBank = account['external_accounts'].data.length === 0
  if ((needsBank || bank) && !/^[A-Za-z0-9]{6,34}$/.test(bank)) errors['bank'] = 'Enter an account number or IBAN.'
  if (values['terms'] !== 'yes') errors['terms'] = 'You can only go on when you agree.'
  return errors
}

function completed(world: World, account: Doc, values: Params): Doc {
  const [year, month, day] = String(values['dob']).split('-').map(Number)
  const { first_name, last_name, email } = values
  const individual = personOf(
    world,
    account.id,
    { first_name, last_name, email, dob: { day, month, year } },
    account['individual'],
  )
  const filled: Doc = {
    ...account,
    business_profile: { ...account['business_profile'], product_description: values['business'] },
    business_type: account['business_type'] ?? 'individual',
    details_submitted: true,
    email: account['email'] ?? email,
    individual,
    tos_acceptance: { ...account['tos_acceptance'], date: world.clock.seconds(), ip: '127.0.0.1' },
    _complete: true,
  }
  const bank = String(values['bank'] ?? '').replaceAll(' ', '')
  return bank
    ? withBankAccount(
        filled,
        addBankAccount(world, filled, {
          account_number: bank,
          account_holder_name: `${first_name} ${last_name}`,
          account_holder_type: 'individual',
        }),
      )
    : filled
}

/** What the person at the simulator wants Stripe's checks to find. */
function outcome(wish: unknown): Params | null {
  if (wish === 'pending') return { pending: ['individual.verification.document'] }
  if (wish === 'document') return { due: ['individual.verification.document'] }
  return null
}

const TEST_DATA: Params = {
  first_name: 'Jenny',
  last_name: 'Rosen',
  dob: '1990-01-01',
  business: 'Things made by hand',
  bank: '000123456789',
}

function formPage(world: World, account: Doc, values: Params, errors: Record<string, string>): PageAnswer {
  const { dob: _, ...person } = account['individual'] ?? {}
  const known = { ...TEST_DATA, email: account['email'], ...person, ...values }
  const input = (name: string, label: string, attributes: string) =>
    field({ name, label, value: known[name], error: errors[name], attributes })
  const content = html`<section><h1>Get paid by ${world.settings.platformName}</h1>
<p class="quiet">Stripe (simulated) asks a few things before you can be paid. Test data is filled in; change what you like.</p>
<form method="post" novalidate><div class="row">${input('first_name', 'First name', 'autocomplete="given-name" required')}${input('last_name', 'Last name', 'autocomplete="family-name" required')}</div>
${input('email', 'E-mail', 'type="email" autocomplete="email" required')}${input('dob', 'Date of birth', 'type="date" required')}${input('business', 'What you sell', 'required')}
${input('bank', `Bank account for payouts (${String(account['default_currency']).toUpperCase()})`, 'required')}
<label for="outcome">What the checks find (for trying things)</label><select id="outcome" name="outcome">
<option value="verified">Everything in order</option><option value="pending">Verification takes a while</option><option value="document">An identity document is missing</option></select>
<label><input type="checkbox" name="terms" value="yes" ${{ html: 'checked' }}>I agree to the terms of service</label>${errors['terms'] && html`<p class="error">${errors['terms']}</p>`}
<p class="actions"><button name="action" value="submit">Agree and submit</button><button class="second" name="action" value="later" formnovalidate>Save for later</button></p>
</form></section>`
  return page('Onboarding', content, { status: Object.keys(errors).length > 0 ? 400 : 200 })
}

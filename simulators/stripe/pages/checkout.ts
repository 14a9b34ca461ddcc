import { CARDS } from '../cards.ts'
import { StripeError } from '../errors.ts'
import { formatted } from '../money.ts'
import { lineText } from '../resources/checkout-line-items.ts'
import { completeSession, completeSetupSession, intentOfSession } from '../resources/checkout-sessions.ts'
import { confirmIntent } from '../resources/intent-payment.ts'
import { createCard } from '../resources/payment-methods.ts'
import { confirmSetup } from '../resources/setup-intents.ts'
import type { Doc, Params, World } from '../types.ts'
import { readCardForm } from './card-form.ts'
import { type Html, html } from './html.ts'
import { field, message, page, type PageAnswer, redirect } from './layout.ts'

/** The card page of a session, or what has become of the session. */
export function showCheckout(world: World, id: string, query: Params): PageAnswer {
  const session = world.store.find(id)
  if (session?.object !== 'checkout.session')
    return message('Nothing to pay here', 'There is no such checkout session.', { status: 404 })
  if (session['status'] === 'complete')
    return message('Already paid', 'This payment is complete. You have not been charged again.', {
      link: onward(successUrl(session)),
    })
  if (session['status'] === 'expired')
    return message('This page has expired', 'The time to pay is over and nothing was charged.', {
      status: 410,
      link: onward(session['cancel_url']),
    })
  const errors: Record<string, string> = query['declined']
    ? { card: DECLINES[query['declined']] ?? 'Your card was declined.' }
    : {}
  return cardPage(session, {}, errors)
}

const DECLINES: Record<string, string> = {
  authentication:
    'We are unable to authenticate your payment method. Please choose a different payment method and try again.',
}

function onward(url: string | null): { href: string; label: string } | undefined {
  return url ? { href: url, label: 'Back to the shop' } : undefined
}

/** Stripe puts the session's id where the shop's address asks for it. */
export function successUrl(session: Doc): string {
  return String(session['success_url']).replaceAll('{CHECKOUT_SESSION_ID}', session.id)
}

/** The payer presses "Pay". Runs in a transaction that keeps a declined attempt. */
export function payCheckout(world: World, id: string, values: Params): PageAnswer {
  const session = world.store.find(id)
  if (session?.object !== 'checkout.session' || session['status'] !== 'open') return showCheckout(world, id, {})
  const account = world.store.ownerOf(id) ?? ''
  const card = readCardForm(values, world.clock.seconds())
  if (Object.keys(card.errors).length > 0) return cardPage(session, values, card.errors)
  const billing = { email: values['email'], name: values['name'] }
  const method = createCard(world, account, {
    number: card.number,
    exp_month: card.exp_month,
    exp_year: card.exp_year,
    billing,
  })
  if (session['mode'] === 'setup') return keepCard(world, account, session, method, values)
  const intent = intentOfSession(world, account, session)
  const current = world.store.save({ ...session, payment_intent: intent.id, _payer: billing })
  try {
    const back = `${world.publicUrl}/c/pay/${id}`
    const after = confirmIntent(world, account, intent, { payment_method: method.id, return_url: back })
    if (after['status'] === 'requires_action') return redirect(after['next_action'].redirect_to_url.url)
    return redirect(successUrl(completeSession(world, account, current, billing)))
  } catch (error) {
    if (!(error instanceof StripeError) || !error.keepsState) throw error
    return cardPage(current, values, errorBeside(error))
  }
}

/** The same page where a card is only kept. */
function keepCard(world: World, account: string, session: Doc, method: Doc, values: Params): PageAnswer {
  const setup = world.store.find(session['setup_intent'])
  if (!setup) throw new Error(`the session ${session.id} has lost its setup intent`)
  world.store.save({ ...setup, _session: session.id })
  try {
    const back = `${world.publicUrl}/c/pay/${session.id}`
    const after = confirmSetup(world, account, { ...setup, _session: session.id }, method, back)
    if (after['status'] === 'requires_action') return redirect(after['next_action'].redirect_to_url.url)
    return redirect(successUrl(completeSetupSession(world, account, session)))
  } catch (error) {
    if (!(error instanceof StripeError) || !error.keepsState) throw error
    return cardPage(session, values, errorBeside(error))
  }
}

/** A declined card is told beside the field it is about. */
function errorBeside(error: StripeError): Record<string, string> {
  const place: Record<string, string> = { incorrect_cvc: 'cvc', expired_card: 'expiry' }
  return { [place[error.details.code ?? ''] ?? 'number']: error.message }
}

function cardPage(session: Doc, values: Params, errors: Record<string, string>): PageAnswer {
  const shop = session['branding_settings'].display_name
  const setup = session['mode'] === 'setup'
  const total = setup ? 'Save a card' : formatted(session['amount_total'], session['currency'])
  const status = Object.keys(errors).length > 0 ? 402 : 200
  const email = values['email'] ?? session['customer_email'] ?? ''
  const content = html`<section aria-label="What you pay for"><p class="quiet">${setup ? shop : `Pay ${shop}`}</p><p class="total">${total}</p>
${setup ? html`<p class="quiet">Nothing is charged now.</p>` : html`<ul class="plain">${session['line_items'].data.map(line)}<li><strong>Total</strong><strong>${total}</strong></li></ul>`}
<p>${session['cancel_url'] && html`<a href="${session['cancel_url']}">← Back to ${shop} without ${setup ? 'saving' : 'paying'}</a>`}</p></section>
<section><h1>${setup ? 'Save a card' : 'Pay by card'}</h1>${errors['card'] && html`<p class="error" role="alert">${errors['card']}</p>`}
<form method="post" novalidate>
${field({ name: 'email', label: 'E-mail', value: email, error: errors['email'], attributes: 'type="email" autocomplete="email" required' })}
${field({ name: 'number', label: 'Card number', value: values['number'], error: errors['number'], attributes: 'inputmode="numeric" autocomplete="cc-number" placeholder="4242 4242 4242 4242" required' })}
<div class="row">${field({ name: 'expiry', label: 'Expiry (MM / YY)', value: values['expiry'], error: errors['expiry'], attributes: 'inputmode="numeric" autocomplete="cc-exp" placeholder="12 / 34" required' })}
${field({ name: 'cvc', label: 'CVC', value: values['cvc'], error: errors['cvc'], attributes: 'inputmode="numeric" autocomplete="cc-csc" placeholder="123" maxlength="4" required' })}</div>
${field({ name: 'name', label: 'Name on the card', value: values['name'], error: errors['name'], attributes: 'autocomplete="cc-name" required' })}
<button class="wide" type="submit">${setup ? 'Save card' : `Pay ${total}`}</button></form>
<details><summary>Test cards</summary><p class="quiet">Any name, any CVC, any expiry in the future.</p>
<ul class="plain">${Object.entries(CARDS).map(hint)}</ul></details></section>`
  return page(setup ? `Save a card with ${shop}` : `Pay ${shop}`, content, { status, kind: 'pair' })
}

function line(item: Doc): Html {
  return html`<li><span>${lineText(item)}</span><span>${formatted(item['amount_total'], item['currency'])}</span></li>`
}

function hint([number, card]: [string, { says: string }]): Html {
  return html`<li><code>${number.replaceAll(/(.{4})(?=.)/g, '$1 ')}</code><span class="quiet">${card.says}</span></li>`
}

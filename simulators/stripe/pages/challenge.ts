import { formatted } from '../money.ts'
import { completeSession, completeSetupSession } from '../resources/checkout-sessions.ts'
import { finishChallenge } from '../resources/intent-payment.ts'
import { finishSetupChallenge } from '../resources/setup-intents.ts'
import type { Doc, Params, World } from '../types.ts'
import { successUrl } from './checkout.ts'
import { html } from './html.ts'
import { message, page, type PageAnswer, redirect } from './layout.ts'

/** The bank's 3-D Secure page of a payment that waits for it. */
export function showChallenge(world: World, id: string, query: Params): PageAnswer {
  const intent = waiting(world, id, query)
  if (!intent) return message('Nothing to confirm', 'This payment is not waiting for you.', { status: 404 })
  return page(
    '3-D Secure',
    html`<section><h1>Your bank asks: is this you?</h1>
<p>${intent.object === 'setup_intent' ? 'A shop wants to keep the card in your hand for later.' : html`Payment of <strong>${formatted(intent['amount'], intent['currency'])}</strong> by the card in your hand.`}</p>
<form method="post" class="actions"><button name="result" value="complete">Complete</button>
<button class="second" name="result" value="fail">Fail</button></form></section>`,
  )
}

function waiting(world: World, id: string, query: Params): Doc | undefined {
  const intent = world.store.find(id)
  const kind = intent?.object === 'payment_intent' || intent?.object === 'setup_intent'
  const known = kind && intent['client_secret'] === query['secret']
  return known && intent['status'] === 'requires_action' ? intent : undefined
}

/** The holder passes or fails the challenge, and goes back to where the payment began. */
export function answerChallenge(world: World, id: string, query: Params, values: Params): PageAnswer {
  const intent = waiting(world, id, query)
  if (!intent) return showChallenge(world, id, query)
  const account = world.store.ownerOf(id) ?? ''
  const passed = values['result'] === 'complete'
  if (intent.object === 'setup_intent') return answerSetup(world, account, intent, passed)
  const after = finishChallenge(world, account, intent, passed)
  const session = intent['_session'] ? world.store.find(intent['_session']) : undefined
  if (session) return redirect(backFromSession(world, account, session, after))
  if (!intent['_return_url']) return message('Done', 'You can close this page and go back to the shop.')
  return redirect(withResult(intent['_return_url'], after))
}

function answerSetup(world: World, account: string, setup: Doc, passed: boolean): PageAnswer {
  const after = finishSetupChallenge(world, account, setup, passed)
  const session = world.store.find(setup['_session'])
  if (!session) return message('Done', 'You can close this page and go back to the shop.')
  if (after['status'] !== 'succeeded') return redirect(`${world.publicUrl}/c/pay/${session.id}?declined=authentication`)
  return redirect(successUrl(completeSetupSession(world, account, session)))
}

function backFromSession(world: World, account: string, session: Doc, intent: Doc): string {
  if (intent['status'] === 'requires_payment_method')
    return `${world.publicUrl}/c/pay/${session.id}?declined=authentication`
  return successUrl(completeSession(world, account, session, session['_payer'] ?? {}))
}

function withResult(returnUrl: string, intent: Doc): string {
  const url = new URL(returnUrl)
  url.searchParams.set('payment_intent', intent.id)
  url.searchParams.set('payment_intent_client_secret', intent['client_secret'])
  url.searchParams.set('redirect_status', intent['status'] === 'requires_payment_method' ? 'failed' : 'succeeded')
  return url.href
}

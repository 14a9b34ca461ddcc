import type { Config } from '../../config.ts'

/**
 * Pays on the Stripe simulator's card page, as a buyer's browser would. Its host name below localhost is for browsers;
 * from here it is reached by address.
 * @throws Error when the page does not let the payment through
 */
export async function payOnSimulator(stripe: Config['stripe'], checkoutUrl: string, email: string): Promise<void> {
  const { pathname, search } = new URL(checkoutUrl)
  const page = new URL(pathname + search, `${stripe.protocol}://${stripe.host}:${stripe.port}`)
  const answer = await fetch(page, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ email, number: '4242424242424242', expiry: '12 / 40', cvc: '123', name: 'Demo Buyer' }),
  })
  if (!answer.headers.get('location')) throw new Error(`the simulator's card page answered ${answer.status}`)
}

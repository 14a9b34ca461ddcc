import type { Marketry } from './marketry.ts'

/** Test cards of Stripe's that the stories use. */
export const cards = {
  good: '4242424242424242',
  declined: '4000000000000002',
  disputed: '4000000000000259',
} as const

/** Fills in Stripe's onboarding form as a seller would, at the address our API handed out. */
export async function fillInOnboarding(marketry: Pick<Marketry, 'simulatorUrl'>, url: string): Promise<string> {
  return submit(marketry, url, {
    first_name: 'Amna',
    last_name: 'Khan',
    email: 'amna@example.com',
    dob: '1990-01-01',
    business: 'Things made by hand',
    bank: '000123456789',
    outcome: 'verified',
    terms: 'yes',
    action: 'submit',
  })
}

/** Pays on the card page with `number`. Answers where the page sends the browser. */
export async function payByCard(
  marketry: Pick<Marketry, 'simulatorUrl'>,
  checkoutUrl: string,
  number: string = cards.good,
): Promise<string> {
  return submit(marketry, checkoutUrl, {
    email: 'buyer@example.com',
    number,
    expiry: '12 / 40',
    cvc: '123',
    name: 'B. Uyer',
  })
}

/** Posts a form to the simulator. Its host name below localhost is for browsers; here it is reached by address. */
async function submit(
  { simulatorUrl }: Pick<Marketry, 'simulatorUrl'>,
  url: string,
  fields: Record<string, string>,
): Promise<string> {
  const { pathname, search } = new URL(url)
  // Opened first, as a browser does: a link may lead on to the form.
  const opened = await fetch(new URL(pathname + search, simulatorUrl))
  const answer = await fetch(opened.url, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' })
  const location = answer.headers.get('location')
  if (location) return location
  throw new Error(`the page at ${url} stayed where it was (${answer.status}): ${errorsIn(await answer.text())}`)
}

function errorsIn(html: string): string {
  return [...html.matchAll(/class="error"[^>]*>([^<]*)/g)].map(([, text]) => text).join(' ') || html.slice(0, 300)
}

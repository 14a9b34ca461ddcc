/*
 * The Stripe simulator's pages, used as a person's browser would: by the demo, which nobody's hand fills in, and by the
 * tests. Their host name below localhost is for browsers; from here they are reached at `simulator`, an address.
 */

/** Card numbers of Stripe's test cards. */
export const cards = {
  good: '4242424242424242',
  declined: '4000000000000002',
  disputed: '4000000000000259',
  asksUnlessSaved: '4000002500003155',
  asksAlways: '4000002760003184',
  declinedLater: '4000000000000341',
} as const

/** Fills in Stripe's onboarding form as a seller would. Answers where it sends the browser. */
export function fillInOnboarding(simulator: string, url: string): Promise<string> {
  return sendForm(simulator, url, {
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

/** Types a card into the card page, which pays or keeps it. Answers where it sends the browser, a bank's page perhaps. */
export function fillInCard(
  simulator: string,
  url: string,
  { number = cards.good, email = 'buyer@example.com' }: { number?: string; email?: string } = {},
): Promise<string> {
  return sendForm(simulator, url, { email, number, expiry: '12 / 40', cvc: '123', name: 'B. Uyer' })
}

/**
 * Opens a page, which may lead on to another, and sends the form that stands there.
 * @throws Error with what the page says is wrong, when it does not send the browser on
 */
export async function sendForm(simulator: string, url: string, fields: Record<string, string>): Promise<string> {
  const { pathname, search } = new URL(url)
  const opened = await fetch(new URL(pathname + search, simulator), { redirect: 'manual' })
  const onward = opened.headers.get('location')
  const form = onward ? new URL(onward, simulator) : new URL(pathname + search, simulator)
  const page = new URL(form.pathname + form.search, simulator)
  const answer = await fetch(page, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' })
  const location = answer.headers.get('location')
  if (location) return location
  throw new Error(`the page at ${url} stayed where it was (${answer.status}): ${errorsIn(await answer.text())}`)
}

function errorsIn(html: string): string {
  return [...html.matchAll(/class="error"[^>]*>([^<]*)/g)].map(([, text]) => text).join(' ') || html.slice(0, 300)
}

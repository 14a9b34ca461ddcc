import { cards, fillInCard, fillInOnboarding as fillIn, sendForm } from '../../src/presets/demo/simulated-pages.ts'
import type { Marketry } from './marketry.ts'
import type { Person } from './person.ts'

export { cards }

type Simulated = Pick<Marketry, 'simulatorUrl'>

/** Fills in Stripe's onboarding form as a seller would, at the address our API handed out. */
export function fillInOnboarding({ simulatorUrl }: Simulated, url: string): Promise<string> {
  return fillIn(simulatorUrl, url)
}

/** Pays on the card page with `number`, or saves it there. Answers where the page sends the browser. */
export function payByCard({ simulatorUrl }: Simulated, checkoutUrl: string, number?: string): Promise<string> {
  return fillInCard(simulatorUrl, checkoutUrl, number ? { number } : {})
}

/** Saves a card as its holder would. Answers Stripe's name of it. */
export async function saveCard(marketry: Simulated, person: Person, number: string): Promise<string> {
  const { body } = await person.post('/payment-methods/')
  const onward = await payByCard(marketry, body.url, number)
  if (onward.includes('/3ds/')) await answerBank(marketry, onward, 'complete')
  const { body: kept } = await person.get('/payment-methods/')
  return kept.results[0].id
}

/** Answers the bank's question on its page. */
export function answerBank({ simulatorUrl }: Simulated, url: string, result: 'complete' | 'fail'): Promise<string> {
  return sendForm(simulatorUrl, url, { result })
}

/** What Stripe's page hands to the browser after its owner has answered whether to connect an account. */
export async function connectOwnAccount(
  { simulatorUrl }: Simulated,
  url: string,
  choice: Record<string, string> = {},
): Promise<{ state: string; code?: string; error?: string }> {
  const back = new URL(await sendForm(simulatorUrl, url, { account: 'new', action: 'connect', ...choice }))
  const { state = '', code, error } = Object.fromEntries(back.searchParams) as Record<string, string>
  return { state, ...(code ? { code } : {}), ...(error ? { error } : {}) }
}

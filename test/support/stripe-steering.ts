import type { Marketry } from './marketry.ts'

/** Does something at the simulator that Stripe, a bank or an account's owner might do: `accounts/acct_…/restrict`. */
export async function atStripe(
  { simulatorUrl }: Pick<Marketry, 'simulatorUrl'>,
  path: string,
  wish: object = {},
): Promise<unknown> {
  const answer = await fetch(new URL(`/_simulator/api/${path}`, simulatorUrl), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(wish),
  })
  if (!answer.ok) throw new Error(`the simulator answered ${answer.status}: ${await answer.text()}`)
  return answer.json()
}

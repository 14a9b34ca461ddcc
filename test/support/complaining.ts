import { lead, pay, place, type Traders } from './deals.ts'
import type { Marketry } from './marketry.ts'
import type { Person } from './person.ts'

/** What somebody says who complains, and what is said for a decision where a test is about something else. */
export const grievance = 'It is torn at the seam and much smaller than it was said to be.'

/** The path of a case, or of a part of it. */
export const about = (id: string, path = '') => `/complaints/${id}/${path}`

/** A paid order of one piece, led into a state. */
export async function orderIn(marketry: Marketry, people: Traders, state: string, price = '1000.00'): Promise<string> {
  const { id } = await place(people, { price, stock: 1 })
  await pay(marketry, people.buyer, id)
  await lead(people, id, state)
  return id
}

/** Somebody complains of an order. @returns the id of the case */
export async function complain(person: Person, orderId: string, more: object = {}): Promise<string> {
  const complaint = { about: 'order', about_id: orderId, kind: 'not_as_described', text: grievance, ...more }
  const { status, body } = await person.post('/complaints/', complaint)
  if (status !== 201) throw new Error(`complaining answered ${status}: ${JSON.stringify(body)}`)
  return body.id
}

/** A complaint of the buyer's in which both sides have spoken. @returns the case as it stands then */
export async function heard({ buyer, seller }: Traders, orderId: string): Promise<{ id: string; reference: string }> {
  const id = await complain(buyer, orderId)
  const { status, body } = await seller.post(about(id, 'replies/'), { text: 'It left my house whole.' })
  if (status !== 201) throw new Error(`answering answered ${status}: ${JSON.stringify(body)}`)
  return body
}

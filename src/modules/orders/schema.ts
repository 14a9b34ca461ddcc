import { z } from 'zod'
import { pageOf, pageQuery } from '../../platform/http/page.ts'
import { previewShape as feeShape } from '../fees/index.ts'
import { goodsOrder } from './process.ts'

const states = Object.keys(goodsOrder.states) as [string, ...string[]]

/** How a buyer wants to pay; without a word, on Stripe's card page. */
export const payInput = z
  .strictObject({
    source: z.enum(['card', 'wallet']).optional().describe('From your wallet, the whole price; else by card.'),
    payment_method: z.string().min(1).max(100).optional().describe('One of your saved cards.'),
  })
  .optional()
  .meta({ id: 'OrdersPay' })

/** What a buyer sends to buy. */
export const purchaseInput = z
  .strictObject({
    quantity: z.number().int('Whole pieces only.').min(1).max(1_000_000).default(1),
    address_id: z.uuid().describe("One of the buyer's own addresses: the parcel goes there."),
    price: z
      .string()
      .optional()
      .describe('The price of one piece as the buyer saw it. If the seller asks another by now, nothing is bought.'),
    shipping: z
      .string()
      .optional()
      .describe('What sending it costs as the buyer saw it. If it costs another amount by now, nothing is bought.'),
  })
  .meta({ id: 'OrdersPurchase' })

/** Where the parcel is to go. */
export const addressingInput = z
  .strictObject({ address_id: z.uuid().describe("One of the buyer's own addresses.") })
  .meta({ id: 'OrdersAddressing' })

export const oneListing = z.object({ id: z.string() })
export const oneOrder = z.object({ id: z.string() })

export const orderQuery = z.strictObject({
  role: z.enum(['buyer', 'seller']).optional().describe('Only what you bought, or only what you sold.'),
  state: z.enum(states).optional(),
  open: z.enum(['true', 'false']).optional().describe('true: only what is not over yet.'),
  ...pageQuery,
})

const money = { amount: z.string(), currency: z.string() }
const person = z.object({ id: z.uuid(), name: z.string() }).nullable()

/** Where the money of a step goes. */
export const moneyMoveShape = z
  .object({
    party: z.string(),
    ...money,
    at_most: z.literal(true).optional().describe('How much it is, is said with the step; this is the most.'),
    meaning: z.string(),
  })
  .meta({ id: 'OrdersMoneyMove' })

const moneyLine = z.object({ id: z.uuid(), state: z.string(), state_label: z.string(), ...money, at: z.string() })

/** A step this viewer may take now. */
export const nextStepShape = z
  .object({
    name: z.string(),
    label: z.string(),
    description: z.string(),
    method: z.literal('POST'),
    href: z.string(),
    input: z
      .array(
        z.object({
          name: z.string(),
          required: z.boolean(),
          min_length: z.number().nullable(),
          max_length: z.number().nullable(),
        }),
      )
      .describe('The fields to send along, all of them text.'),
    money: z.array(moneyMoveShape).describe('What taking the step does to the money.'),
    irreversible: z.boolean(),
  })
  .meta({ id: 'OrdersNextStep' })

/** What happens by itself, and when. */
export const deadlineShape = z
  .object({
    transition: z.string(),
    due: z.string(),
    label: z.string(),
    meaning: z.string(),
    money: z.array(moneyMoveShape),
  })
  .meta({ id: 'OrdersDeadline' })

/** One step that was taken. */
export const historyShape = z
  .object({
    transition: z.string(),
    label: z.string(),
    from: z.string().nullable(),
    to: z.string(),
    to_label: z.string(),
    at: z.string(),
    acted_as: z.string(),
    note: z.string().nullable(),
  })
  .meta({ id: 'OrdersHistory' })

/** One stage: what it came through, where it stands, what is still to come if all goes well. */
export const stageShape = z
  .object({
    state: z.string(),
    label: z.string(),
    standing: z.enum(['done', 'now', 'coming', 'failed']),
    at: z.string().nullable(),
  })
  .meta({ id: 'OrdersStage' })

const addressShape = z
  .object({
    recipient: z.string(),
    phone: z.string(),
    line1: z.string(),
    line2: z.string(),
    city: z.string(),
    province: z.string().nullable(),
    postal_code: z.string(),
    country: z.string(),
    country_name: z.string(),
  })
  .meta({ id: 'OrdersAddress' })

const summary = {
  id: z.uuid(),
  reference: z.string(),
  process: z.string(),
  state: z.string(),
  state_label: z.string(),
  final: z.boolean(),
  role: z.string().describe('What the viewer is in it: buyer, seller, operator.'),
  turn: z.string().nullable().describe('The role that must act for it to go on; null: nobody here, or it is over.'),
  title: z.string(),
  product_id: z.uuid(),
  quantity: z.number(),
  ...money,
  buyer: person,
  seller: person,
  created_at: z.string(),
}

/** An order in a list. */
export const orderSummaryShape = z.object(summary).meta({ id: 'OrdersOrderSummary' })

/** An order as one of its parties sees it. */
export const orderShape = z
  .object({
    ...summary,
    listing_id: z.uuid().nullable().describe('Null: it was won in an auction.'),
    auction_id: z.uuid().nullable(),
    unit_price: z.string(),
    goods: z.string().describe('What the pieces cost together.'),
    shipping: z
      .string()
      .nullable()
      .describe('What of the amount is for sending it; null: not known until it is said where it goes.'),
    fee_percent: z.string().describe('The fee that was agreed when the order was made.'),
    fee: feeShape.nullable().describe('What the house takes of it, and by which rule; not for the buyer.'),
    ship_to: addressShape.nullable().describe('For the seller: from payment on.'),
    parcel: z.object({ carrier: z.string(), tracking_number: z.string() }).nullable(),
    return: z.object({ reason: z.string(), tracking_number: z.string().nullable() }).nullable(),
    delivery_failure: z
      .string()
      .nullable()
      .describe('Why the carrier could not deliver it, while it waits to be sent again.'),
    given_back: z.string().describe('What of the price has gone back to the buyer.'),
    held_by_complaint: z
      .uuid()
      .nullable()
      .describe("The buyer's complaint about it that is not over: until then the seller is not paid."),
    disputes: z.array(moneyLine).describe("What the buyer's bank asks back."),
    taken_back: z.array(moneyLine).describe('For the seller and the operator: what was taken back from the seller.'),
    delivered_at: z.string().nullable(),
    stages: z.array(stageShape),
    now: z.string().describe('Business time of this answer, from which a deadline is counted down.'),
    history: z.array(historyShape),
    next: z.array(nextStepShape),
    deadlines: z.array(deadlineShape),
    payment: z
      .object({
        state: z.string(),
        state_label: z.string(),
        checkout_url: z.string().nullable(),
        payable: z.boolean(),
        to_confirm: z
          .string()
          .nullable()
          .describe('The saved card whose bank wants to ask its holder, who was away: pay with it to be asked.'),
        refusal: z
          .object({ sentence: z.string(), card: z.string().nullable() })
          .nullable()
          .describe('Why the saved card that was tried last was not charged, while the order still waits for payment.'),
      })
      .describe('For the buyer; the state none: nothing was tried yet.'),
    refunds: z.array(moneyLine),
    payouts: z.array(moneyLine).describe('For the seller and the operator.'),
  })
  .meta({ id: 'OrdersOrder' })

export const orderPage = pageOf(orderSummaryShape)

/** Where to pay. */
export const checkoutShape = z
  .object({
    checkout_url: z
      .string()
      .describe("Where to send the browser: the card page, the bank's page, or back to the order when it is paid."),
    expires_at: z.string(),
    paid: z.boolean().describe('true: a saved card has paid on the spot.'),
  })
  .meta({ id: 'OrdersCheckout' })

import { z } from 'zod'
import { currencyCodes } from '../../kernel/currency.ts'
import { pageOf, pageQuery } from '../../platform/http/page.ts'

const money = { amount: z.string(), currency: z.string() }
const moneyInput = { amount: z.string().max(20), currency: z.enum(currencyCodes).optional() }

/** What somebody has. */
export const walletShape = z
  .object({
    balances: z
      .array(
        z.object({
          ...money,
          available: z
            .string()
            .describe('What of it can be spent or taken out: a bank may be asking for the rest back.'),
        }),
      )
      .describe("The marketplace's own currency first."),
  })
  .meta({ id: 'WalletsWallet' })

/** A line of a wallet. */
export const walletEntryShape = z
  .object({
    id: z.string(),
    at: z.string(),
    kind: z.string(),
    words: z.string(),
    reason: z.string().nullable(),
    deal_id: z.string().nullable(),
    reference: z.string().nullable(),
    amount: z.string().describe('What came in is positive.'),
    balance: z.string().describe('What was there after it.'),
    currency: z.string(),
  })
  .meta({ id: 'WalletsEntry' })

export const walletEntryPage = pageOf(walletEntryShape)
export const walletEntryQuery = z.strictObject({ ...pageQuery, currency: z.enum(currencyCodes).optional() })

export const topUpInput = z.strictObject(moneyInput).meta({ id: 'WalletsTopUpInput' })

/** Where to pay a top-up. */
export const topUpStarted = z
  .object({ id: z.uuid(), checkout_url: z.string(), expires_at: z.string() })
  .meta({ id: 'WalletsCheckout' })

/** Money on its way out. */
export const withdrawalShape = z
  .object({ id: z.uuid(), payout_id: z.uuid(), state: z.string().describe('Of the payout.') })
  .meta({ id: 'WalletsWithdrawal' })

/** A top-up. */
export const topUpShape = z
  .object({
    id: z.uuid(),
    reference: z.string(),
    state: z.string(),
    state_label: z.string(),
    ...money,
    created_at: z.string(),
  })
  .meta({ id: 'WalletsTopUp' })

export const adjustmentInput = z
  .strictObject({
    ...moneyInput,
    direction: z.enum(['give', 'take']),
    reason: z.string().trim().min(3, 'Say why, in a few words.').max(500),
  })
  .meta({ id: 'WalletsAdjustment' })

export const one = z.object({ id: z.string() })

/** What a member owes the house. */
export const debtShape = z
  .object({ debts: z.array(z.object(money)).describe("The marketplace's own currency first.") })
  .meta({ id: 'WalletsDebt' })

/** Somebody who owes the house. */
export const debtorShape = z
  .object({ id: z.uuid(), member_id: z.uuid(), name: z.string().nullable(), ...money })
  .meta({ id: 'WalletsDebtor' })

export const debtFilters = {
  search: z.string().trim().min(1).max(100).optional().describe('In the name or the e-mail address.'),
  currency: z.enum(currencyCodes).optional(),
  member: z.uuid().optional(),
  order: z.enum(['-amount', 'amount']).default('-amount'),
}

export const ownDebtInput = z.strictObject(moneyInput).meta({ id: 'WalletsDebtPaymentInput' })

/** How somebody's debt was paid. */
export const debtPaymentInput = z
  .strictObject({
    ...moneyInput,
    means: z.enum(['by_hand', 'wallet']).describe('by_hand: by bank or in cash; wallet: out of their wallet'),
    note: z.string().trim().min(3, 'Say how it was paid.').max(500),
  })
  .meta({ id: 'WalletsDebtReceipt' })

export const writeOffInput = z
  .strictObject({ ...moneyInput, reason: z.string().trim().min(3, 'Say why, in a few words.').max(500) })
  .meta({ id: 'WalletsWriteOff' })

import type { Member } from '../../kernel/actor.ts'
import type { Currency } from '../../kernel/currency.ts'
import { notFound } from '../../kernel/errors.ts'
import { newId } from '../../kernel/ids.ts'
import { formatAmount } from '../../kernel/money.ts'
import { debtOf } from '../../ledger/accounts.ts'
import { debtPaidByHand, debtPaidFromWallet, debtWrittenOff } from '../../ledger/debts.ts'
import { lockBalance } from '../../ledger/locked-store.ts'
import { post } from '../../ledger/post.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import type { Origin } from '../../platform/http/endpoint.ts'
import { demand } from '../../platform/permissions/policy.ts'
import { memberContact } from '../accounts/index.ts'
import { record } from '../activity/index.ts'
import type { NoticeOffice } from '../notifications/index.ts'
import { lockSpendable } from '../payments/index.ts'
import { someOf } from './commands.ts'
import { exceedsDebt, tooLow } from './errors.ts'
import { walletsPolicy } from './policy.ts'

/*
 * What a member owes the house is paid off by their next sales. Where none come, it is paid in one of three ways (by their
 * card, which tops up the wallet and goes on at once; from the wallet; outside Stripe), or the operator gives it up.
 */

/** How a debt, or a part of it, comes to its end. */
export type EndOfDebt = 'wallet' | 'by_hand' | 'written_off'

/** Whose debt, who ends how much of it, and what they say about it. */
export interface DebtRequest {
  member: Member
  memberId: string
  amount: string
  currency: Currency
  /** The number of a receipt, or a reason. */
  note: string
  origin: Origin
}

const recipes = { wallet: debtPaidFromWallet, by_hand: debtPaidByHand, written_off: debtWrittenOff } as const
const actions = { wallet: 'debt.paid', by_hand: 'debt.paid', written_off: 'debt.written_off' } as const

/**
 * Pays a member's debt or a part of it, or gives it up. On record with what was said, and told to the member.
 * @throws Refusal not_found, amount_malformed, exceeds_debt, wallet_too_low
 */
export async function endDebt(tx: Tx, office: NoticeOffice, how: EndOfDebt, request: DebtRequest): Promise<void> {
  const { member: actor, memberId, currency, note, origin } = request
  demand(walletsPolicy, actor, how === 'wallet' ? 'payDebt' : 'settleDebt', 'Debt', { memberId })
  if (!(await memberContact(tx, memberId))) throw notFound('member')
  const amount = someOf(request.amount, currency)
  if (amount > (await lockBalance(tx, debtOf(memberId, currency)))) throw exceedsDebt()
  if (how === 'wallet' && amount > (await lockSpendable(tx, memberId, currency))) throw tooLow()
  const id = newId()
  const occasion = { cause: { kind: 'debt', id, step: how }, memo: note, requestId: origin.requestId }
  await post(tx, recipes[how](occasion, { memberId, currency, amount }))
  const figure = { amount: formatAmount(amount, currency), currency }
  const details = { how, ...figure, reason: note }
  record(tx, { actor, origin, action: actions[how], object: { kind: 'member', id: memberId }, details })
  const data = { ...figure, reason: note, given_up: how === 'written_off' }
  office.notify(tx, { memberId, kind: 'debt-ended', cause: `debt:${id}`, data })
}

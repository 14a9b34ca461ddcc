import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { openBooks } from '../../test/support/books.ts'
import { type RecipePage, type RecipeStep, readRecipe } from '../../test/support/recipe-page.ts'
import { type Currency, isCurrency } from '../kernel/currency.ts'
import { Refusal } from '../kernel/errors.ts'
import { newId } from '../kernel/ids.ts'
import { formatAmount, parseAmount } from '../kernel/money.ts'
import type { Database } from '../platform/db/database.ts'
import { sql } from '../platform/db/sql.ts'
import { type AccountRef, accountKinds, feeRevenue, payableTo } from './accounts.ts'
import { balanceOf } from './balances.ts'
import type { Share } from './basis.ts'
import * as byHand from './by-hand.ts'
import * as clawback from './clawback.ts'
import * as debts from './debts.ts'
import * as disputes from './disputes.ts'
import type { Entry } from './entry.ts'
import * as destination from './destination.ts'
import * as goods from './goods.ts'
import * as house from './house.ts'
import { post } from './post.ts'
import { verifyLedger } from './verify.ts'
import * as wallets from './wallets.ts'

const folder = new URL('../../docs/recipes/', import.meta.url)
const pages = readdirSync(folder).filter((name) => name.endsWith('.md') && name !== 'README.md')

test.each(pages)('[CO-4] the books do as %s says', async (name) => {
  const { db, here } = await openBooks(1)
  const page = readRecipe(readFileSync(new URL(name, folder), 'utf8'))
  const names = namesOfThings()
  for (const step of page.steps) {
    const outcome = await outcomeOf(db, here, entryOf(step, currencyOf(page), names), names)
    expect({ step: step.text, outcome }).toEqual({ step: step.text, outcome: step.outcome })
  }
  expect(await balancesNow(db, here, names)).toEqual(new Map(page.balances))
  const faults = await db.snapshot(here, (tx) => verifyLedger(tx))
  const overdrawn = page.balances.some(([account, balance]) => account === 'stripe_balance' && balance.startsWith('-'))
  expect(faults.map(({ code }) => code)).toEqual(overdrawn ? ['stripe_overdrawn'] : [])
})

test('there are pages to read', () => {
  expect(pages.length).toBeGreaterThan(5)
})

/** The same name is the same id throughout a page. */
function namesOfThings() {
  const ids = new Map<string, string>()
  return {
    idOf(name: string): string {
      const id = ids.get(name) ?? newId()
      ids.set(name, id)
      return id
    },
    nameOf: (id: string) => [...ids].find(([, known]) => known === id)?.[0],
  }
}
type Names = ReturnType<typeof namesOfThings>

function entryOf({ kind, words, text }: RecipeStep, currency: Currency, names: Names): () => Entry {
  const left = new Map(words)
  const [first] = words.values()
  const take = (word: string) => {
    const value = left.get(word)
    if (value === undefined) throw new Error(`${word} is missing in: ${text}`)
    left.delete(word)
    return value
  }
  const occasion = { cause: { kind: 'story', id: left.has('cause') ? take('cause') : (first ?? '') } }
  const id = (word: string) => names.idOf(take(word))
  const optional = (word: string) => (left.has(word) ? minorUnits(take(word), currency) : 0n)
  const money = { currency, amount: optional('amount') }
  // What a fact is about that its entry has no account for.
  const about = (word: string, recipe: (...its: [typeof occasion, typeof money]) => Entry) => {
    take(word)
    return recipe(occasion, money)
  }
  // `escrow:order=80.00` covers a loss out of the escrow of the order; `house=20.00` is borne by the house.
  const part = <Name extends string>(word: string, name: Name) => {
    const found = [...left.keys()].find((key) => key.startsWith(`${word}:`))
    if (!found) return undefined
    return { [name]: names.idOf(found.slice(word.length + 1)), amount: minorUnits(take(found), currency) } as {
      amount: bigint
    } & Record<Name, string>
  }
  const cover = (): disputes.Cover => {
    const [escrow, refund, surplus] = [
      part('escrow', 'payableId'),
      part('refund', 'refundId'),
      part('surplus', 'attemptId'),
    ]
    const [member, wallet, debt] = [part('member', 'clawbackId'), part('wallet', 'memberId'), part('debt', 'memberId')]
    return {
      ...(escrow && { escrow }),
      ...(refund && { refunds: [refund] }),
      ...(surplus && { surplus }),
      ...(member && { member }),
      ...(wallet && { wallet }),
      ...(debt && { debt }),
      fee: optional('fee'),
      house: optional('house'),
    }
  }
  const facts = {
    'destination-sent': () => destination.destinationSent(occasion, { memberId: id('member'), ...money }),
    'destination-reversed': () => destination.destinationReversed(occasion, { memberId: id('member'), ...money }),
    'destination-refunded': () =>
      destination.destinationRefunded(occasion, { memberId: id('member'), ...money, fee: optional('fee') }),
    'sale-paid': () => goods.salePaid(occasion, { currency, payables: [{ payableId: id('payable'), ...money }] }),
    'processing-fee-charged': () => about('charge', goods.processingFeeCharged),
    'sale-released': () =>
      goods.saleReleased(occasion, { payableId: id('payable'), ...money, ...planOf(left, currency, names) }),
    'refund-started': () =>
      goods.refundStarted(occasion, { refundId: id('refund'), payableId: id('payable'), ...money }),
    'refund-paid': () => goods.refundPaid(occasion, { refundId: id('refund'), ...money }),
    'refund-returned': () => goods.refundReturned(occasion, { refundId: id('refund'), ...money }),
    'refund-failed': () => goods.refundFailed(occasion, { refundId: id('refund'), payableId: id('payable'), ...money }),
    'payout-started': () => goods.payoutStarted(occasion, { payoutId: id('payout'), memberId: id('member'), ...money }),
    'payout-paid': () => goods.payoutPaid(occasion, { payoutId: id('payout'), ...money }),
    'payout-returned': () => goods.payoutReturned(occasion, { payoutId: id('payout'), ...money }),
    'payout-failed': () => goods.payoutFailed(occasion, { payoutId: id('payout'), memberId: id('member'), ...money }),
    'surplus-arrived': () => goods.surplusArrived(occasion, { attemptId: id('attempt'), ...money }),
    'surplus-returned': () => goods.surplusReturned(occasion, { attemptId: id('attempt'), ...money }),
    'surplus-passed-on': () => destination.surplusPassedOn(occasion, { attemptId: id('attempt'), ...money }),
    'surplus-taken-back': () => destination.surplusTakenBack(occasion, { attemptId: id('attempt'), ...money }),
    'surplus-kept-by-seller': () =>
      destination.surplusKeptBySeller(occasion, { attemptId: id('attempt'), memberId: id('member'), ...money }),
    'surplus-bounced': () => byHand.surplusBounced(occasion, { attemptId: id('attempt'), ...money }),
    'surplus-settled-by-hand': () => byHand.surplusSettledByHand(occasion, { attemptId: id('attempt'), ...money }),
    'refund-settled-by-hand': () => byHand.refundSettledByHand(occasion, { refundId: id('refund'), ...money }),
    'refund-clawed-back': () => {
      const fee = minorUnits(take('fee'), currency)
      const parties = { refundId: id('refund'), clawbackId: id('clawback'), currency }
      return clawback.refundClawedBack(occasion, { ...parties, fee, share: money.amount - fee })
    },
    'clawback-from-owed': () =>
      clawback.clawbackFromOwed(occasion, { clawbackId: id('clawback'), memberId: id('member'), ...money }),
    'clawback-reversed': () => clawback.clawbackReversed(occasion, { clawbackId: id('clawback'), ...money }),
    'clawback-owed': () =>
      clawback.clawbackOwed(occasion, { clawbackId: id('clawback'), memberId: id('member'), ...money }),
    'debt-netted': () => clawback.debtNetted(occasion, { memberId: id('member'), ...money }),
    'dispute-fee-passed-on': () => clawback.disputeFeePassedOn(occasion, { clawbackId: id('clawback'), ...money }),
    'dispute-withdrawn': () =>
      disputes.disputeWithdrawn(occasion, { disputeId: id('dispute'), ...money, fee: optional('fee') }),
    'dispute-reinstated': () =>
      disputes.disputeReinstated(occasion, { disputeId: id('dispute'), ...money, fee: optional('fee') }),
    'dispute-lost': () => disputes.disputeLost(occasion, { disputeId: id('dispute'), currency, cover: cover() }),
    'dispute-recovered': () =>
      left.has('refund')
        ? disputes.lossCoveredByRefund(occasion, { from: { refundId: id('refund') }, ...money })
        : disputes.disputeRecovered(occasion, money),
    'debt-paid-from-wallet': () => debts.debtPaidFromWallet(occasion, { memberId: id('member'), ...money }),
    'debt-paid-by-hand': () => debts.debtPaidByHand(occasion, { memberId: id('member'), ...money }),
    'debt-written-off': () => debts.debtWrittenOff(occasion, { memberId: id('member'), ...money }),
    'wallet-topped-up': () =>
      wallets.walletToppedUp(occasion, { payableId: id('payable'), memberId: id('member'), ...money }),
    'wallet-spent': () => wallets.walletSpent(occasion, { payableId: id('payable'), memberId: id('member'), ...money }),
    'wallet-refunded': () =>
      wallets.walletRefunded(occasion, { refundId: id('refund'), memberId: id('member'), ...money }),
    'wallet-credited': () => wallets.walletCredited(occasion, { memberId: id('member'), ...money }),
    'wallet-debited': () => wallets.walletDebited(occasion, { memberId: id('member'), ...money }),
    'house-paid-in': () => about('move', house.housePaidIn),
    'house-drew-out': () => about('move', house.houseDrewOut),
    'account-fee-charged': () => about('fee', house.accountFeeCharged),
    'account-fee-returned': () => about('fee', house.accountFeeReturned),
    'wallet-withdrawn': () => wallets.walletWithdrawn(occasion, { memberId: id('member'), ...money }),
  }
  const build = facts[kind as keyof typeof facts]
  if (!build) throw new Error(`there is no recipe ${kind}`)
  return () => {
    const made = build()
    if (left.size > 0) throw new Error(`${[...left.keys()].join()} means nothing in: ${text}`)
    return made
  }
}

function planOf(words: Map<string, string>, currency: Currency, names: Names) {
  const named = [...words]
  words.clear()
  const account = (name: string) => (name === 'house' ? feeRevenue(currency) : payableTo(names.idOf(name), currency))
  return {
    plan: named.map(([recipient, value]) => ({ recipient, share: shareFrom(value, currency) })),
    recipients: Object.fromEntries(named.map(([name]): [string, AccountRef] => [name, account(name)])),
  }
}

function shareFrom(value: string, currency: Currency): Share {
  if (value === 'remainder') return { rule: 'remainder' }
  if (value.endsWith('%')) return { rule: 'percent', basisPoints: Math.round(Number(value.slice(0, -1)) * 100) }
  return { rule: 'fixed', amount: minorUnits(value, currency) }
}

async function outcomeOf(db: Database, here: string, build: () => Entry, names: Names): Promise<RecipeStep['outcome']> {
  try {
    const posted = await db.inMarketplace(here, async (tx) => post(tx, build()))
    if (posted.repeated) return 'repeated'
    const rows = await db.snapshot(here, (tx) =>
      tx.rows<PostingRow>(sql`select a.kind, a.owner_id, p.currency, p.amount from posting p
        join account a on a.id = p.account_id where p.entry_id = ${posted.entryId} order by p.line`),
    )
    return {
      postings: rows.map((row) => {
        const amount = formatAmount(row.amount < 0n ? -row.amount : row.amount, row.currency)
        const account = accountName(row, names)
        return row.amount > 0n ? { account, debit: amount, credit: '' } : { account, debit: '', credit: amount }
      }),
    }
  } catch (fault) {
    if (fault instanceof Refusal) return { refused: fault.code }
    throw fault
  }
}

interface PostingRow {
  kind: AccountRef['kind']
  owner_id: string
  currency: Currency
  amount: bigint
}

async function balancesNow(db: Database, here: string, names: Names): Promise<Map<string, string>> {
  return db.snapshot(here, async (tx) => {
    const rows = await tx.rows<PostingRow>(sql`select kind, owner_id, currency from account`)
    const found = await Promise.all(
      rows.map(async (row): Promise<[string, string]> => {
        const ownerId = accountKinds[row.kind].owner === 'house' ? null : row.owner_id
        const balance = await balanceOf(tx, { kind: row.kind, ownerId, currency: row.currency })
        return [accountName(row, names), formatAmount(balance, row.currency)]
      }),
    )
    return new Map(found)
  })
}

function accountName(row: Pick<PostingRow, 'kind' | 'owner_id'>, names: Names): string {
  if (accountKinds[row.kind].owner === 'house') return row.kind
  return `${row.kind} of ${names.nameOf(row.owner_id) ?? row.owner_id}`
}

function minorUnits(text: string, currency: Currency): bigint {
  const amount = parseAmount(text, currency)
  if (typeof amount === 'string') throw new Error(`${text} is no amount of ${currency}: ${amount}`)
  return amount
}

function currencyOf({ currency }: RecipePage): Currency {
  if (!isCurrency(currency)) throw new Error(`${currency} is no currency`)
  return currency
}

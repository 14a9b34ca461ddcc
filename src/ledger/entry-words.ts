import { readersLanguage, translated } from '../platform/words/words.ts'
import { type AccountKind, accountKinds } from './accounts.ts'

/** What each kind of entry means, in a sentence for the person whose money it is. A test holds that none is missing. */
export const entryWords: Readonly<Record<string, string>> = {
  'sale-paid': "The buyer's money has come in and is held for the deal.",
  'processing-fee-charged': 'Stripe has kept its fee for the charge; the house bears it.',
  'sale-released': "What was held is divided by the deal's plan: the house takes its fee, the seller gets the rest.",
  'refund-started': 'Money leaves what is held and is on its way back to the buyer.',
  'refund-paid': 'Stripe has sent the refund.',
  'refund-returned': 'A refund has come back from the bank: it is on its way once more.',
  'refund-failed': 'The refund could not be made: the money is held again.',
  'payout-started': 'What is owed to the member is sent to their account.',
  'payout-paid': 'Stripe has transferred the payout.',
  'payout-returned': 'A transfer was reversed: the payout is on its way once more.',
  'payout-failed': 'The payout could not be made: it is owed to the member again.',
  'surplus-arrived': 'Money came that pays nothing any more; it goes back.',
  'surplus-returned': 'Stripe has given the surplus back to the payer.',
  'surplus-bounced': 'A surplus that was given back has come back from the bank.',
  'surplus-settled-by-hand': 'The surplus was given back outside Stripe.',
  'refund-settled-by-hand': 'The refund was given back outside Stripe.',
  'refund-clawed-back': 'A refund after the payout: the house gives back its fee, the seller their share.',
  'clawback-from-owed': "The seller's share of it is kept back from what is owed to them.",
  'clawback-reversed': "The seller's share of it was taken back from their account at Stripe.",
  'clawback-owed': "The seller's share of it could not be taken back: they owe it to the house.",
  'debt-netted': 'What the member owed to the house was kept back from what they have earned.',
  'dispute-fee-passed-on': "The bank's fee for the dispute is to be borne by the seller.",
  'dispute-withdrawn': "The buyer's bank has taken the money, and Stripe its fee for the dispute.",
  'dispute-reinstated': 'The dispute was won: the bank has given the money back.',
  'dispute-lost': 'The dispute was lost: the loss is borne by what was held, by the seller, or by the house.',
  'dispute-recovered': 'A loss by a dispute was recovered.',
  'destination-sent': 'The price was passed on to the seller by Stripe as it came, less the fee.',
  'destination-reversed': 'A refund has taken back what was passed on to the seller.',
  'destination-refunded': "The buyer has been given money back, out of the seller's share and the fee.",
  'surplus-passed-on': 'Stripe had passed the money that came too late on to the seller, less the fee.',
  'surplus-taken-back': 'What had gone on to the seller too late was taken back from them.',
  'surplus-kept-by-seller': 'The payer has their money in another way: the seller owes what they have of it.',
  'debt-paid-from-wallet': 'What the member owed to the house was paid from their wallet.',
  'debt-paid-by-hand': 'The member has paid what they owed outside Stripe.',
  'debt-written-off': 'The house has given up what the member owed.',
  'wallet-topped-up': 'What the member has paid in is in their wallet.',
  'wallet-spent': 'The buyer has paid from their wallet; the price is held for the deal.',
  'wallet-refunded': "The refund is in the buyer's wallet, where the money came from.",
  'wallet-credited': "The house has put money into the member's wallet.",
  'wallet-debited': "The house has taken money out of the member's wallet.",
  'house-paid-in': 'Money of the house has come in at Stripe.',
  'house-drew-out': 'Money of the house has gone out at Stripe.',
  'account-fee-charged': 'Stripe has charged the house a fee that belongs to no deal.',
  'account-fee-returned': 'Stripe has given back a fee that belongs to no deal.',
  'wallet-withdrawn': 'The member takes money out of their wallet; it is owed to them until it is sent.',
}

/** The sentence of a kind of entry, in the reader's language. */
export function entryInWords(kind: string): string {
  return translated(readersLanguage(), 'books', `entries.${kind}`) ?? entryWords[kind] ?? kind.replaceAll('-', ' ')
}

/** What an account of a kind holds. */
export function accountInWords(kind: AccountKind): string {
  return translated(readersLanguage(), 'books', `accounts.${kind}`) ?? accountKinds[kind].words
}

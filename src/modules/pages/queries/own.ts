import type { Tx } from '../../../platform/db/transaction.ts'
import { countOwnPages } from '../store/pages.ts'

// What a preset says on the first day in its own words: the operator makes them the house's.
const first = ['', 'about', 'terms', 'privacy']

/** Whether the front page, the one about the house, the terms and what is said of privacy say what a person has published, and not the preset. */
export async function hasOwnPages(tx: Tx): Promise<boolean> {
  return (await countOwnPages(tx, first)) === first.length
}

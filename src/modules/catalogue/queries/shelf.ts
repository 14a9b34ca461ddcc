import type { Tx } from '../../../platform/db/transaction.ts'
import type { ProductSummaryAnswer } from '../schema.ts'
import { selectAnyProductOf, selectBeginnings, selectRunningOut } from '../store/shelf.ts'
import { selectStory } from '../store/stories.ts'
import { productsOf } from './products.ts'

/** What of a seller's offers has few pieces left, the fewest first. */
export async function runningOut(tx: Tx, sellerId: string, most: number): Promise<ProductSummaryAnswer[]> {
  return productsOf(tx, await selectRunningOut(tx, sellerId, most))
}

/** Whether a seller has ever put a thing up. */
export async function hasOffered(tx: Tx, sellerId: string): Promise<boolean> {
  return (await selectAnyProductOf(tx, sellerId)) !== undefined
}

/** Whether a seller has said who they are. */
export async function hasToldStory(tx: Tx, sellerId: string): Promise<boolean> {
  const { headline, story } = await selectStory(tx, sellerId)
  return headline !== '' || story !== ''
}

/** Whether the marketplace has any category. */
export const hasCategory = async (tx: Tx): Promise<boolean> => (await selectBeginnings(tx)).category

/** Whether anybody has put a thing up. */
export const hasProduct = async (tx: Tx): Promise<boolean> => (await selectBeginnings(tx)).product

/** The API's words for a product's condition; what they are called stands in the words of the storefront. */
export const conditions = ['new', 'like_new', 'good', 'fair'] as const
export type Condition = (typeof conditions)[number]

/** A word from an address as a condition, if it is one. */
export function asCondition(word: string): Condition | undefined {
  return conditions.find((condition) => condition === word)
}

/** What the API's words for a product's condition are called. */
export const conditionLabels = {
  new: 'New',
  like_new: 'Like new',
  good: 'Good',
  fair: 'Fair',
} as const

export type Condition = keyof typeof conditionLabels

export const conditions = Object.keys(conditionLabels) as Condition[]

/** A word from an address as a condition, if it is one. */
export function asCondition(word: string): Condition | undefined {
  return conditions.find((condition) => condition === word)
}

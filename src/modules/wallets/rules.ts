/** A part of a withdrawal: out of one charge, or out of whatever the platform has. Minor units. */
export interface PartOfWithdrawal {
  amount: bigint
  sourceChargeId: string | null
}

/** Takes an amount out of charges, in their order, each in multiples of `step`; what they do not cover comes from no charge. */
export function partsOf(
  amount: bigint,
  charges: readonly { charge_id: string; left: bigint }[],
  step: bigint,
): PartOfWithdrawal[] {
  let open = amount
  const parts = charges.flatMap(({ charge_id: sourceChargeId, left }): PartOfWithdrawal[] => {
    const wanted = left < open ? left : open
    const part = wanted - (wanted % step)
    open -= part
    return part > 0n ? [{ amount: part, sourceChargeId }] : []
  })
  return open > 0n ? [...parts, { amount: open, sourceChargeId: null }] : parts
}

/**
 * Which part of `fee` belongs to `amount`, when `before` of `whole` was given back already (all in minor units): the part
 * of all that is given back then, less the part given back before, each rounded down. So however many parts a price goes
 * back in, the fee goes back with it to the last unit, and never more of it.
 * @throws RangeError when more would be given back than there was
 */
export function shareBack(fee: bigint, whole: bigint, before: bigint, amount: bigint): bigint {
  if (amount < 0n || before < 0n || before + amount > whole) {
    throw new RangeError(`${amount} of ${whole} cannot be given back after ${before}`)
  }
  if (whole === 0n) return 0n
  return (fee * (before + amount)) / whole - (fee * before) / whole
}

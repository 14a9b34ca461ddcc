/** Basis points as a percentage in text: 200 is "2", 1250 is "12.5". */
export function percentOf(basisPoints: number): string {
  const text = basisPoints.toString().padStart(3, '0')
  const fraction = text.slice(-2).replace(/0+$/, '')
  return fraction === '' ? text.slice(0, -2) : `${text.slice(0, -2)}.${fraction}`
}

/** A percentage in text ("12.5", two decimals at most) in basis points. Read as text: 0.29 * 100 is not 29. */
export function basisPointsOf(percent: string): number {
  const [whole = '', fraction = ''] = percent.split('.')
  return Number(whole + fraction.padEnd(2, '0'))
}

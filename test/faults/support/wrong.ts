/** Values that no field of any body of ours takes. */
export const wrongWhatever: readonly unknown[] = [
  {},
  { toString: 'x' },
  [[1]],
  // PostgreSQL keeps no NUL; half a surrogate pair is no text in any encoding.
  'nul \u0000 inside',
  'half \ud83d a pair',
  'x'.repeat(20_001),
  -7.25,
]

/** What is no price in a currency with two digits: signs, fractions of a unit, exponents, blanks, numbers, too much. */
export const amountsThatAreNone: readonly unknown[] = [
  '-500.00',
  '+500.00',
  '0',
  '0.00',
  '500.001',
  '500.',
  '.5',
  '5e3',
  '5E3',
  '0x1F4',
  '0500.00',
  ' 500.00',
  '500.00 ',
  '5,000.00',
  '5 000.00',
  '٥٠٠',
  'NaN',
  'Infinity',
  '',
  '90071992547409.92',
  '9007199254740993',
  '99999999999999999999999999999',
  '1'.repeat(31),
  500,
  5e2,
  true,
  null,
  ['500.00'],
  { amount: '500.00' },
]

/** What is no whole number of pieces that anybody could order. */
export const numbersThatAreNoQuantity: readonly unknown[] = [
  0,
  -1,
  1.5,
  1e9,
  2 ** 53,
  1e308,
  '1',
  '',
  true,
  null,
  [1],
  {},
]

import { type Arbitrary, constantFrom, nat, tuple } from 'fast-check'

/** What no field asks for, and programs stumble over. */
const junk: readonly unknown[] = [
  null,
  true,
  -1,
  0.1,
  1e308,
  9_007_199_254_740_991,
  '',
  ' ',
  '\u0000',
  '\uD800',
  '\u202Ereversed',
  'x'.repeat(10_000),
  '99999999999999999999999999.99',
  '1e400',
  '-0',
  'NaN',
  "'; drop table member; --",
  '%00',
  '../../etc/passwd',
  '{{7*7}}',
  [],
  {},
  [[[[]]]],
  { $gt: '' },
  { toString: 'x' },
  nested(60),
]

/** Values that are right in all but one place: a field of another kind, one left out, or one too many. */
export function brokenOf(values: Arbitrary<unknown>): Arbitrary<unknown> {
  const sorts = constantFrom('replace', 'omit', 'add') as Arbitrary<'replace' | 'omit' | 'add'>
  return tuple(values, sorts, nat(), constantFrom(...junk)).map(([value, sort, where, thing]) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return thing
    const names = Object.keys(value)
    const name = names[where % Math.max(1, names.length)]
    if (sort === 'add' || !name) return { ...value, undeclared_field: thing }
    if (sort === 'replace') return { ...value, [name]: thing }
    return Object.fromEntries(Object.entries(value).filter(([each]) => each !== name))
  })
}

function nested(depth: number): unknown {
  return depth === 0 ? 'deep' : { deeper: nested(depth - 1) }
}

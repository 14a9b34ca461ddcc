/** What stands where a person's words stood. */
export const formerMember = 'Former member'

// What the program itself reads, by the last part of its name. Nobody's name stands there, but anybody may call themselves
// 'PKR' or '500.00' before they leave, and those they dealt with must still be able to open what they were told.
const notText =
  /(^|_)(id|ids|at|currency|amount|minor|price|total|fee|given_back|quantity|state|status|kind|type|role|zone|locale)$/

/**
 * `value` with every mention of these words taken out of its texts, at any depth. For what the person wrote themselves: a
 * name may be a common word, and what others wrote with it is theirs. A word is found as a whole one, in small
 * letters or capitals: 'Ali' is taken out of 'Ali was quick' and not out of 'quality'. Amounts, currencies, states, ids and
 * times stay as they are.
 */
export function redact<Value>(value: Value, words: readonly string[]): Value {
  const pattern = patternOf(words)
  return pattern ? (replaceIn(value, pattern) as Value) : value
}

/** The words longer than two letters, the longest first, so that a whole name goes before its parts. */
function patternOf(words: readonly string[]): RegExp | undefined {
  const wanted = [...new Set(words.map((word) => word.trim()).filter((word) => word.length > 2))]
  if (wanted.length === 0) return undefined
  const alternatives = wanted
    .toSorted((one, other) => other.length - one.length)
    .map((word) => word.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`))
  return new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${alternatives.join('|')})(?![\p{L}\p{N}])`, 'giu')
}

function replaceIn(value: unknown, pattern: RegExp): unknown {
  if (typeof value === 'string') return value.replaceAll(pattern, formerMember)
  if (Array.isArray(value)) return value.map((one) => replaceIn(one, pattern))
  if (value === null || typeof value !== 'object' || value instanceof Date) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => {
      const kept = typeof one === 'string' && notText.test(name)
      return [name, kept ? one : replaceIn(one, pattern)]
    }),
  )
}

// Where a person's own particulars stand, by the last part of the name: nobody else's sentences do.
const particulars = /(^|_)(name|email|username|phone|recipient|line1|line2|customer_email|receipt_email|display_name)$/

/**
 * `value`, which others hold, without the person: where a field for a name, an e-mail, a phone or an address holds one of
 * these words and nothing else, it holds them no more. Sentences stay as their writers wrote them.
 */
export function withoutParticulars<Value>(value: Value, words: readonly string[]): Value {
  const wanted = new Set(words.map((word) => word.trim().toLowerCase()).filter((word) => word !== ''))
  return wanted.size === 0 ? value : (replaceFields(value, wanted) as Value)
}

function replaceFields(value: unknown, wanted: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) return value.map((one) => replaceFields(one, wanted))
  if (value === null || typeof value !== 'object' || value instanceof Date) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => {
      if (typeof one !== 'string') return [name, replaceFields(one, wanted)]
      return [name, particulars.test(name) && wanted.has(one.trim().toLowerCase()) ? formerMember : one]
    }),
  )
}

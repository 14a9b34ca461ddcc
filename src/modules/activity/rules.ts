/** What changed, field by field, in the wire's names. Amounts as decimal text, instants as RFC 3339. */
export type Changes = Readonly<Record<string, { before: unknown; after: unknown }>>

/**
 * The fields of `after` that differ from `before`: what the log shows of a change. A field that was not given (undefined)
 * was not changed; one that `before` lacks was null.
 */
export function changesBetween(before: Readonly<object>, after: Readonly<object>): Changes {
  const was = before as Readonly<Record<string, unknown>>
  const changed = Object.entries(after).flatMap(([field, now]) => {
    const then = was[field] ?? null
    return now === undefined || JSON.stringify(now) === JSON.stringify(then)
      ? []
      : [[field, { before: then, after: now }] as const]
  })
  return Object.fromEntries(changed)
}

export const kinds = ['page', 'landing', 'service', 'post', 'home'] as const
export const states = ['draft', 'scheduled', 'published', 'withdrawn'] as const

/** A value of the address if it is one of those there are. */
export function oneOf<Value extends string>(values: readonly Value[], given: string | null): Value | undefined {
  return values.find((value) => value === given)
}

/** How loudly a state is said. */
export function toneOf(state: (typeof states)[number]): 'plain' | 'good' | 'warn' {
  return state === 'published' ? 'good' : state === 'scheduled' ? 'warn' : 'plain'
}

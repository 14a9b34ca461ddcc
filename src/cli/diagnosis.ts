/** What one look found. A warning is worth knowing; a fault needs somebody. */
export interface Finding {
  check: string
  state: 'ok' | 'warning' | 'fault'
  /** What was found, as a sentence. */
  says: string
  /** What to do about it; never missing where something is wrong. */
  advice?: string
}

/** One look at one thing. */
export interface Check {
  name: string
  look: () => Promise<Omit<Finding, 'check'>>
  /** What to do when the look itself fails. */
  advice: string
}

/** All is well. */
export const well = (says: string): Omit<Finding, 'check'> => ({ state: 'ok', says })

/** Something to know. */
export const warning = (says: string, advice: string): Omit<Finding, 'check'> => ({ state: 'warning', says, advice })

/** Something to mend. */
export const fault = (says: string, advice: string): Omit<Finding, 'check'> => ({ state: 'fault', says, advice })

/** Looks at everything at once; a look that fails is a fault too, in the words of the failure. */
export function diagnose(checks: readonly Check[]): Promise<Finding[]> {
  return Promise.all(
    checks.map(async ({ name, look, advice }) => {
      try {
        return { check: name, ...(await look()) }
      } catch (thrown) {
        return { check: name, ...fault(wordsOf(thrown), advice) }
      }
    }),
  )
}

/** A failure in one line: the driver's own errors may have an empty message and a cause that says it. */
export function wordsOf(thrown: unknown): string {
  if (thrown instanceof AggregateError) return wordsOf(thrown.errors[0])
  if (!(thrown instanceof Error)) return String(thrown)
  return (thrown.message || ('code' in thrown ? String(thrown.code) : thrown.name)).split('\n')[0] ?? ''
}

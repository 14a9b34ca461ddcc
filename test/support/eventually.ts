import { setTimeout as pause } from 'node:timers/promises'
import { vi } from 'vitest'

/**
 * Asks until the answer is what is waited for: jobs and webhooks take their time, and no test guesses how long.
 * @param patience real milliseconds
 * @throws Error with the last answer when it never is
 */
export async function eventually<Answer>(
  ask: () => Promise<Answer>,
  isIt: (answer: Answer) => boolean,
  what = 'what was waited for',
  patience = 20_000,
): Promise<Answer> {
  const until = performance.now() + patience
  for (;;) {
    const answer = await ask()
    if (isIt(answer)) return answer
    if (performance.now() > until)
      throw new Error(`${what} never came; last: ${JSON.stringify(answer)?.slice(0, 1_500)}`)
    await pause(20)
  }
}

/** Tries `check` until it passes: its `expect` says what was wrong when it never does. As patient as the above. */
export const untilPassing = (check: () => unknown) => vi.waitFor(check, { timeout: 20_000, interval: 20 })

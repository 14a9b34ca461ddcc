import { setTimeout as pause } from 'node:timers/promises'
import type { Config } from '../config.ts'
import { StartFailure } from '../platform/postgres/failure.ts'
import { reachable } from './start-simulator.ts'

/** Milliseconds a server may take until it says that it is ready. */
const limit = 30_000

/**
 * Waits until the server itself says that everything it needs answers.
 *
 * @throws StartFailure with what it said last.
 */
export async function untilReady(config: Config, asked: AbortSignal): Promise<void> {
  const url = `http://${reachable(config.host)}:${config.port}/readyz`
  const began = performance.now()
  for (;;) {
    asked.throwIfAborted()
    const said = await ask(url)
    if (said === null) return
    if (performance.now() - began > limit) {
      throw new StartFailure(`The server did not become ready within ${limit / 1000} seconds.`, `${url} said: ${said}`)
    }
    await pause(50)
  }
}

async function ask(url: string): Promise<string | null> {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(5000) })
    return answer.ok ? null : `${answer.status} ${await answer.text()}`
  } catch (fault) {
    return String(fault)
  }
}

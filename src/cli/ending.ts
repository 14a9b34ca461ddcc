import { showFault } from './say.ts'

/** Signals that arrive within this many milliseconds of the first are the same wish, come by several ways. */
const together = 1000

/**
 * Calls `inOrder` when this process is asked to end: by Ctrl-C, by SIGTERM, by a closed terminal, or because the process
 * that started it is gone. A Ctrl-C reaches us several times (from the terminal, from npm, from the launcher), so only one
 * that comes clearly later counts as the second, which calls `atOnce`.
 */
export function whenAskedToEnd(inOrder: () => void, atOnce: () => void): void {
  let first: number | undefined
  const asked = () => {
    if (first === undefined) {
      first = performance.now()
      inOrder()
    } else if (performance.now() - first > together) {
      atOnce()
    }
  }
  process.on('SIGINT', asked)
  process.on('SIGTERM', asked)
  // Without a terminal (nohup, a service) a hang-up is no wish of anybody's.
  process.on('SIGHUP', () => {
    if (process.stdout.isTTY) asked()
  })
  whenParentIsGone(asked)
}

/** Calls `gone` when the process that started this one has ended, however it ended. */
export function whenParentIsGone(gone: () => void): void {
  if (!process.channel) return
  process.once('disconnect', gone)
  // The channel is only there to break: it must not keep this process running.
  process.channel.unref()
}

/** Waits until somebody asks to end. */
export function untilAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    // A pending promise keeps no process alive; the server's socket does, and this for as long as it has none.
    const alive = setInterval(() => {}, 60_000)
    const done = () => {
      clearInterval(alive)
      resolve()
    }
    if (signal.aborted) done()
    else signal.addEventListener('abort', done, { once: true })
  })
}

/** Ends what runs, in the opposite order of its start, and then this process. */
export async function endAll(running: AsyncDisposableStack): Promise<void> {
  try {
    await running.disposeAsync()
  } catch (fault) {
    showFault(fault)
    process.exitCode = 1
  }
  process.exit()
}

import { createServer } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { StartFailure } from '../platform/postgres/failure.ts'

/** A port that is about to be listened on. */
export type WantedPort = { port: number; host: string; setting: string; purpose: string }

/** Milliseconds a port is given to become free: what held it may be the end of an earlier start. */
const patience = 1500

/**
 * Looks at every port before the slow work begins, so that a taken one is told at once.
 *
 * @throws StartFailure that names the port and the setting that changes it.
 */
export async function refuseTakenPorts(wanted: readonly WantedPort[]): Promise<void> {
  for (const { port, host, setting, purpose } of wanted) {
    const began = performance.now()
    for (let fault = await tryPort(port, host); fault; fault = await tryPort(port, host)) {
      if (fault !== 'EADDRINUSE')
        throw new StartFailure(sentenceFor(fault, port, host), `Set ${setting} to another port.`)
      if (performance.now() - began > patience) {
        throw new StartFailure(
          `Port ${port}, meant for ${purpose}, is taken by another program.`,
          `End that program, or choose another port: ${setting}=${port + 1000} npm start`,
        )
      }
      await pause(100)
    }
  }
}

function sentenceFor(code: string, port: number, host: string): string {
  if (code === 'EACCES') return `Port ${port} may only be used by root.`
  if (code === 'EADDRNOTAVAIL') return `This machine has no address ${host}.`
  return `Port ${port} of ${host} cannot be used (${code}).`
}

function tryPort(port: number, host: string): Promise<string | null> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', (fault: NodeJS.ErrnoException) => resolve(fault.code ?? fault.message))
    server.listen(port, host, () => server.close(() => resolve(null)))
  })
}

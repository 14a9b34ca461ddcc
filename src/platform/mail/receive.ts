import { buffer } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'
import type { Inbox } from './inbox.ts'

/** The bundled mail server of development, which lets nothing out. */
export interface Receiver {
  /** The port it listens at, on the loopback address only. */
  port: number
  close(): Promise<void>
}

const largest = 10 * 1024 * 1024

/**
 * Receives every message on 127.0.0.1 into the inbox, whoever it is for.
 * @param port 0 for any free one
 * @throws the system's error when the port is taken
 */
export async function receiveMail(inbox: Inbox, port: number): Promise<Receiver> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    size: largest,
    async onData(stream, _session, done) {
      try {
        const bytes = await buffer(stream)
        if (stream.sizeExceeded) done(Object.assign(new Error('message too large'), { responseCode: 552 }))
        else done(null, `kept as ${await inbox.keep(bytes)}`)
      } catch (fault) {
        done(fault instanceof Error ? fault : new Error(String(fault)))
      }
    },
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject)
      resolve()
    })
  })
  // A client that breaks off is no fault of the server's.
  server.on('error', () => {})
  const address = server.server.address()
  return {
    port: typeof address === 'object' && address ? address.port : port,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

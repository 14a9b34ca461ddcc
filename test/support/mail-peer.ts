import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'
import { onTestFinished } from 'vitest'
import { createMail, type Mail } from '../../src/platform/mail/mail.ts'

/** A mail server that does with each message what the test says. */
export interface MailPeer {
  mail: Mail
  port: number
  /** accept; refuse for ever; busy for now; leaving, as before a restart; silent after it has taken the message. */
  mood: 'accept' | 'refuse' | 'busy' | 'leaving' | 'silent'
  /** An address whose mailbox is full. */
  full: string | undefined
  /** What it has been handed, whole, in the order of arrival, whatever it answered. */
  handed: string[]
  /** Called while it holds a message and has not answered yet. */
  whileHolding: () => Promise<void>
}

/** Opens it on a free port; it closes with the test. */
export async function openMailPeer(): Promise<MailPeer> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    onRcptTo(address, _session, done) {
      const moods = { accept: undefined, silent: undefined, refuse: 550, busy: 451, leaving: 421 }
      const code = address.address === peer.full ? 452 : moods[peer.mood]
      const fault = new Error(`<${address.address}> not today`)
      if (code) done(Object.assign(fault, { responseCode: code }))
      else done()
    },
    async onData(stream, _session, done) {
      peer.handed.push(await text(stream))
      await peer.whileHolding()
      if (peer.mood !== 'silent') done()
    },
  })
  server.on('error', () => {})
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())))
  const { port } = server.server.address() as AddressInfo
  const peer: MailPeer = {
    mail: createMail({ host: '127.0.0.1', port, security: 'none', from: 'no-reply@example.com', timeoutMs: 400 }),
    port,
    mood: 'accept',
    full: undefined,
    handed: [],
    whileHolding: async () => {},
  }
  return peer
}

/** The header of a message as it came over the wire. */
export function headerOf(message: string | undefined, name: string): string | undefined {
  return message?.match(new RegExp(`^${name}: (.*)$`, 'im'))?.[1]?.trim()
}

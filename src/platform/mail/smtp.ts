import { Readable } from 'node:stream'
import SMTPConnection from 'nodemailer/lib/smtp-connection'
import type { MailOutcome, MailSettings } from './mail.ts'

/**
 * Hands a message to the mail server, and says what is known of it afterwards. Everything before the message's own bytes
 * can be repeated; once they are handed over, only the server's answer tells whether it was taken on.
 */
export function converse(
  settings: MailSettings,
  envelope: { from: string; to: string },
  bytes: Buffer,
): Promise<MailOutcome> {
  const { timeoutMs = 20_000 } = settings
  const connection = new SMTPConnection({
    host: settings.host,
    port: settings.port,
    secure: settings.security === 'tls',
    requireTLS: settings.security === 'starttls',
    ignoreTLS: settings.security === 'none',
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    dnsTimeout: timeoutMs,
  })
  let handedOver = false
  // Read only when the server has said that it awaits the message.
  const body = Readable.from(
    (function* () {
      handedOver = true
      yield bytes
    })(),
    { objectMode: false },
  )

  return new Promise((resolve) => {
    const finish = (outcome: MailOutcome) => {
      resolve(outcome)
      if (outcome.kind === 'sent') connection.quit()
      else connection.close()
    }
    const fail = (fault: Error) => finish(judge(fault, handedOver))
    connection.on('error', fail)
    connection.once('end', () => fail(new Error('the server closed the connection')))
    const send = () =>
      connection.send({ ...envelope, size: bytes.length }, body, (fault, info) => {
        if (fault) fail(fault)
        else finish({ kind: 'sent', response: info?.response ?? '' })
      })
    connection.connect((fault) => {
      if (fault) fail(fault)
      else if (settings.user) logIn(connection, settings, (denied) => (denied ? fail(denied) : send()))
      else send()
    })
  })
}

function logIn(
  connection: SMTPConnection,
  { user, password }: MailSettings,
  then: (fault: Error | null) => void,
): void {
  connection.login({ credentials: { user: user ?? '', pass: password ?? '' } }, then)
}

// The commands that a server answers by what they name: all others, and the sender's name, are the same for every message.
const ofMessage = new Set(['RCPT TO', 'DATA'])
// It closes the connection, whatever it was asked (RFC 5321, 3.8).
const closing = 421

function judge(fault: Error, handedOver: boolean): MailOutcome {
  const code = 'responseCode' in fault && typeof fault.responseCode === 'number' ? fault.responseCode : null
  const reason = fault.message
  // A wrong password says nothing about this message: it goes out when the setting is mended.
  const ours = 'code' in fault && (fault.code === 'EAUTH' || fault.code === 'ETLS')
  if (code !== null && code >= 500 && !ours) return { kind: 'refused', code, reason }
  if (code === null && handedOver) return { kind: 'doubt', reason }
  const command = 'command' in fault && typeof fault.command === 'string' ? fault.command : ''
  return { kind: code !== null && code !== closing && ofMessage.has(command) ? 'postponed' : 'away', code, reason }
}

import SMTPConnection from 'nodemailer/lib/smtp-connection'
import type { MailSettings } from './mail.ts'

/**
 * Greets the mail server, and logs in where a user is set, without sending anything.
 * @returns what stands in the way; undefined when nothing does
 */
export function mailFault({ host, port, security, user, password, timeoutMs = 5_000 }: MailSettings) {
  const connection = new SMTPConnection({
    host,
    port,
    secure: security === 'tls',
    requireTLS: security === 'starttls',
    ignoreTLS: security === 'none',
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    dnsTimeout: timeoutMs,
  })
  return new Promise<string | undefined>((resolve) => {
    const finish = (fault?: Error | null) => {
      resolve(fault ? fault.message : undefined)
      if (fault) connection.close()
      else connection.quit()
    }
    connection.on('error', finish)
    connection.once('end', () => finish(new Error('the server closed the connection')))
    connection.connect((fault) => {
      if (fault || !user) finish(fault)
      else connection.login({ credentials: { user, pass: password ?? '' } }, (denied) => finish(denied))
    })
  })
}

import { mkdtemp, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { afterEach, expect, test } from 'vitest'
import { type Inbox, openInbox } from './inbox.ts'
import { createConsoleMail, createMail, type Mail, type Message } from './mail.ts'
import { receiveMail } from './receive.ts'

const closing: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close()
})

const message: Message = {
  to: 'amna@example.com',
  fromName: 'Made in PK',
  subject: 'Your order is paid',
  text: 'Thank you.',
  html: '<p>Thank you.</p>',
  messageId: '<notice-1@madeinpk.example>',
}

const mailTo = (port: number, more = {}): Mail =>
  createMail({ host: '127.0.0.1', port, security: 'none', from: 'no-reply@example.com', timeoutMs: 2_000, ...more })

async function inboxPeer(): Promise<{ mail: Mail; inbox: Inbox }> {
  const folder = await mkdtemp(join(tmpdir(), 'marketry-mail-'))
  const inbox = openInbox(folder, 5)
  const receiver = await receiveMail(inbox, 0)
  closing.push(() => rm(folder, { recursive: true }), receiver.close)
  return { mail: mailTo(receiver.port), inbox }
}

async function peer(options: SMTPServerOptions): Promise<number> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    ...options,
  })
  server.on('error', () => {})
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  closing.push(() => new Promise<void>((resolve) => server.close(() => resolve())))
  return (server.server.address() as AddressInfo).port
}

const refusing = (code: number) => Object.assign(new Error('no'), { responseCode: code })

test('[CO-6] a message reaches the development inbox whole, Urdu included, with its own id', async () => {
  const { mail, inbox } = await inboxPeer()
  const outcome = await mail.send({
    ...message,
    subject: 'آپ کا آرڈر — paid',
    text: 'لاہور\n.\nsecond line after a lone dot',
    replyTo: 'help@madeinpk.example',
    unsubscribeUrl: 'https://madeinpk.example/stop?t=1',
    headers: { 'X-Notice': 'n1' },
  })
  expect(outcome).toMatchObject({ kind: 'sent' })
  const [summary] = await inbox.list()
  expect(summary).toMatchObject({ from: 'Made in PK', to: ['amna@example.com'], subject: 'آپ کا آرڈر — paid' })
  const opened = await inbox.read(summary!.id)
  expect(opened?.text.trim().split('\n')).toEqual(['لاہور', '.', 'second line after a lone dot'])
  expect(opened?.html).toContain('<p>Thank you.</p>')
  expect(opened?.replyTo).toBe('help@madeinpk.example')
  const headers = new Map(opened?.headers.map(({ name, value }) => [name, value]))
  expect(headers.get('message-id')).toBe('<notice-1@madeinpk.example>')
  expect(headers.get('list-unsubscribe')).toBe('<https://madeinpk.example/stop?t=1>')
  expect(headers.get('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click')
  expect(headers.get('x-notice')).toBe('n1')
})

test('[CO-6] the inbox keeps the newest, finds by recipient, and opens nothing outside its folder', async () => {
  const { mail, inbox } = await inboxPeer()
  for (let count = 1; count <= 7; count++) await mail.send({ ...message, to: `m${count}@example.com` })
  expect(await inbox.list()).toHaveLength(5)
  expect(await inbox.list({ to: 'm7@example.com' })).toHaveLength(1)
  expect(await inbox.list({ to: 'm1@example.com' })).toHaveLength(0)
  for (const id of ['../../etc/passwd', '', '1', '0000000000000-../../../../x'])
    expect(await inbox.read(id)).toBeUndefined()
  await inbox.clear()
  expect(await inbox.list()).toEqual([])
})

test('[CO-6] a refused recipient is a definite no; a busy server is not', async () => {
  const gone = await peer({ onRcptTo: (_address, _session, done) => done(refusing(550)) })
  expect(await mailTo(gone).send(message)).toMatchObject({ kind: 'refused', code: 550 })
  const busy = await peer({ onRcptTo: (_address, _session, done) => done(refusing(451)) })
  expect(await mailTo(busy).send(message)).toMatchObject({ kind: 'postponed', code: 451 })
  const full = await peer({ onData: (stream, _session, done) => stream.resume().on('end', () => done(refusing(452))) })
  expect(await mailTo(full).send(message)).toMatchObject({ kind: 'postponed', code: 452 })
  const spam = await peer({ onData: (stream, _session, done) => stream.resume().on('end', () => done(refusing(554))) })
  expect(await mailTo(spam).send(message)).toMatchObject({ kind: 'refused', code: 554 })
})

test('[CO-6] a server that takes nothing from anybody just now is told from one that puts this message off', async () => {
  const leaving = await peer({ onRcptTo: (_address, _session, done) => done(refusing(421)) })
  expect(await mailTo(leaving).send(message)).toMatchObject({ kind: 'away' })
  const unready = await peer({ onConnect: (_session, done) => done(refusing(450)) })
  expect(await mailTo(unready).send(message)).toMatchObject({ kind: 'away', code: 450 })
  const crowded = await peer({ onMailFrom: (_address, _session, done) => done(refusing(452)) })
  expect(await mailTo(crowded).send(message)).toMatchObject({ kind: 'away', code: 452 })
})

test('[CO-6] a connection lost after the message was handed over is a doubt', async () => {
  const port = await silentAfterData()
  expect(await mailTo(port).send(message)).toMatchObject({ kind: 'doubt' })
})

test('[CO-6] so is a server that says nothing more', async () => {
  const port = await peer({ onData: (stream) => void stream.resume() })
  expect(await mailTo(port, { timeoutMs: 300 }).send(message)).toMatchObject({ kind: 'doubt' })
})

test('[CO-6] a server that is away, or breaks off before the message, leaves no doubt', async () => {
  expect(await mailTo(9).send(message)).toMatchObject({ kind: 'away' })
  const cut = createServer((socket) =>
    socket
      .resume()
      .on('error', () => {})
      .end('220 hello\r\n'),
  )
  const port = await listen(cut)
  expect(await mailTo(port).send(message)).toMatchObject({ kind: 'away' })
})

test('[CO-6] it logs in, and a wrong password does not condemn the message', async () => {
  let delivered = 0
  const port = await peer({
    authOptional: false,
    allowInsecureAuth: true,
    onAuth: ({ username, password }, _session, done) =>
      username === 'u' && password === 'right' ? done(null, { user: 'u' }) : done(refusing(535)),
    onData: (stream, _session, done) => stream.resume().on('end', () => (delivered++, done())),
  })
  expect(await mailTo(port, { user: 'u', password: 'right' }).send(message)).toMatchObject({ kind: 'sent' })
  expect(await mailTo(port, { user: 'u', password: 'wrong' }).send(message)).toMatchObject({
    kind: 'away',
    code: 535,
  })
  expect(delivered).toBe(1)
})

test('[CO-6] where STARTTLS is demanded, nothing goes out without it', async () => {
  let delivered = 0
  const port = await peer({
    onData: (stream, _session, done) => stream.resume().on('end', () => (delivered++, done())),
  })
  expect(await mailTo(port, { security: 'starttls' }).send(message)).toMatchObject({ kind: 'away' })
  expect(delivered).toBe(0)
})

test('[CO-20] what a member typed cannot add a header, a recipient or a command', async () => {
  const { mail, inbox } = await inboxPeer()
  await mail.send({ ...message, subject: 'Hat\r\nBcc: victim@example.com\r\n\r\nbody', fromName: 'Shop\r\nX-Bad: 1' })
  const [summary] = await inbox.list()
  const opened = await inbox.read(summary!.id)
  expect(opened?.headers.map(({ name }) => name)).not.toContain('bcc')
  expect(opened?.headers.map(({ name }) => name)).not.toContain('x-bad')
  expect(opened?.subject).toBe('Hat Bcc: victim@example.com body')
  for (const to of [
    'a@example.com\r\nRCPT TO:<victim@example.com>',
    'a@example.com, victim@example.com',
    '<a@example.com>',
    'Name <a@example.com>',
    'nobody',
    '',
  ])
    expect({ to, ...(await mail.send({ ...message, to })) }).toMatchObject({ to, kind: 'refused', code: null })
  await expect(mail.send({ ...message, headers: { 'X-A': 'b\r\nBcc: v@example.com' } })).rejects.toThrow('line break')
  await expect(mail.send({ ...message, headers: { Bcc: 'v@example.com' } })).rejects.toThrow('may not be a header')
  await expect(mail.send({ ...message, messageId: '<a@b>\r\nBcc: v@example.com' })).rejects.toThrow('no Message-ID')
  for (const replyTo of ['a@example.com\r\nBcc: v@example.com', 'a@example.com, v@example.com', ''])
    await expect(mail.send({ ...message, replyTo })).rejects.toThrow('no address to answer to')
  await expect(mail.send({ ...message, unsubscribeUrl: 'javascript:alert(1)' })).rejects.toThrow('web address')
  expect(await inbox.list()).toHaveLength(1)
})

test('[CO-6] the console can stand in for a mail server', async () => {
  let written = ''
  const mail = createConsoleMail((text) => {
    written += text
  })
  expect(await mail.send(message)).toMatchObject({ kind: 'sent' })
  expect(written).toContain('Your order is paid')
})

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closing.push(() => new Promise((resolve) => server.close(resolve)))
  return (server.address() as AddressInfo).port
}

/** Speaks SMTP up to the end of the message, and then is gone. */
function silentAfterData(): Promise<number> {
  return listen(
    createServer((socket) => {
      let inData = false
      socket.on('error', () => {})
      socket.write('220 here\r\n')
      socket.on('data', (chunk) => {
        const text = chunk.toString()
        if (inData) {
          if (text.endsWith('\r\n.\r\n')) socket.destroy()
          return
        }
        if (text.startsWith('DATA')) {
          inData = true
          socket.write('354 go on\r\n')
        } else socket.write('250 ok\r\n')
      })
    }),
  )
}

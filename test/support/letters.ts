import { expect } from 'vitest'
import type { Inbox } from '../../src/platform/mail/inbox.ts'

/** A mail as its reader sees it, with the link in it, where there is one that carries a token. */
export interface Letter {
  subject: string
  text: string
  link: string
  token: string
}

/** The newest mail to an address whose subject begins so; waits until it has come. */
export async function letterTo(inbox: Inbox, to: string, subject: string): Promise<Letter> {
  const newest = async () => (await inbox.list({ to })).find((mail) => mail.subject.startsWith(subject))
  await expect.poll(newest, { timeout: 15_000 }).toBeDefined()
  const mail = await inbox.read((await newest())?.id ?? '')
  const text = mail?.text ?? ''
  const link = /http:\/\/\S+/.exec(text.split('\n').find((line) => line.includes('token=')) ?? '')?.[0] ?? ''
  const token = link ? (new URL(link).searchParams.get('token') ?? '') : ''
  return { subject: mail?.subject ?? '', text, link, token }
}

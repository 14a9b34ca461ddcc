import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import PostalMime, { type Email } from 'postal-mime'
import { newId } from '../../kernel/ids.ts'

/** A received message in the list. */
export interface ReceivedSummary {
  id: string
  /** Real time of receipt, UTC. */
  receivedAt: Date
  from: string
  to: string[]
  subject: string
}

/** A received message, opened. `html` is what a stranger wrote: show it in a sandboxed frame only. */
export interface ReceivedMessage extends ReceivedSummary {
  /** Where an answer would go, when not to where it came from. */
  replyTo: string | null
  text: string
  html: string
  headers: { name: string; value: string }[]
}

/** The development inbox: what the program would have sent into the world, kept in a folder. */
export interface Inbox {
  /** Keeps a message, whole or not at all. Answers its id. */
  keep(bytes: Buffer): Promise<string>
  /** The newest first; all of them, or those to one address. */
  list(filter?: { to?: string; limit?: number }): Promise<ReceivedSummary[]>
  /** One message, or undefined. */
  read(id: string): Promise<ReceivedMessage | undefined>
  clear(): Promise<void>
}

// <milliseconds since 1970, so that names sort by time>-<random>
const nameForm = /^(\d{13})-[0-9a-f]{12}$/

/**
 * Opens the inbox in a folder, which is made when the first message comes.
 * @param bound how many messages are kept: the oldest go first
 */
export function openInbox(folder: string, bound = 500): Inbox {
  const names = async () => {
    const files = await readdir(folder).catch(() => [])
    return files
      .filter((file) => file.endsWith('.eml'))
      .map((file) => file.slice(0, -4))
      .filter((name) => nameForm.test(name))
      .toSorted()
      .toReversed()
  }
  const open = async (id: string): Promise<ReceivedMessage | undefined> => {
    const bytes = await readFile(join(folder, `${id}.eml`)).catch(() => undefined)
    return bytes && present(id, await PostalMime.parse(bytes))
  }
  return {
    async keep(bytes) {
      await mkdir(folder, { recursive: true })
      const id = `${String(Date.now()).padStart(13, '0')}-${newId().replaceAll('-', '').slice(-12)}`
      const unfinished = join(folder, `${id}.part`)
      await writeFile(unfinished, bytes)
      await rename(unfinished, join(folder, `${id}.eml`))
      for (const old of (await names()).slice(bound)) await rm(join(folder, `${old}.eml`), { force: true })
      return id
    },
    async list({ to, limit = 50 } = {}) {
      const found: ReceivedSummary[] = []
      for (const name of await names()) {
        if (found.length >= limit) break
        const message = await open(name)
        if (!message || (to && !message.to.includes(to))) continue
        const { id, receivedAt, from, to: recipients, subject } = message
        found.push({ id, receivedAt, from, to: recipients, subject })
      }
      return found
    },
    read: async (id) => (nameForm.test(id) ? open(id) : undefined),
    async clear() {
      for (const name of await names()) await rm(join(folder, `${name}.eml`), { force: true })
    },
  }
}

function present(id: string, email: Email): ReceivedMessage {
  return {
    id,
    receivedAt: new Date(Number(nameForm.exec(id)?.[1])),
    from: email.from?.name || email.from?.address || '',
    to: (email.to ?? []).map(({ address }) => address ?? '').filter(Boolean),
    subject: email.subject ?? '',
    replyTo: email.replyTo?.[0]?.address ?? null,
    text: email.text ?? '',
    html: email.html ?? '',
    headers: email.headers.map(({ key, value }) => ({ name: key, value })),
  }
}

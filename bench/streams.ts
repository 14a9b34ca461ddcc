import { kindsOfNotices } from '../src/compose/notices.ts'
import type { Parts } from '../src/compose.ts'
import { newId } from '../src/kernel/ids.ts'
import type { Marketplace } from '../src/kernel/marketplace.ts'
import { ensureMember } from '../src/modules/accounts/index.ts'
import { openNoticeOffice } from '../src/modules/notifications/index.ts'
import { type Listeners, openListeners } from './listeners.ts'
import { compare, type Row } from './load.ts'
import { logIn } from './login.ts'
import { end, type Setting } from './setting.ts'
import { password, slug } from './shop.ts'
import { telling } from './telling.ts'

const barePort = 18_090
// As many as one member may have open.
const devices = 8
// A notice is told as two events: itself, and how many are unread then.
const eventsOfNotice = 2

/**
 * One notice to many members, each of whom listens on several devices, until all streams have it; told by another process
 * than the one that holds the streams, as a worker does. Beside a bare `node:http` that writes the same bytes to as many
 * streams when it is posted them. Ours differ from reader to reader: each is read under that member's own wall.
 */
export async function measureStreams({ pace, shop, start }: Setting): Promise<Row[]> {
  const bare = await start('bare-streams.ts', { BARE_PORT: String(barePort) })
  const rows = await shop.withParts(async (parts) => {
    await parts.realtime.start(false)
    const readers = await readersOf(parts, shop.port, pace.streams / devices)
    const headers = readers.flatMap(({ access }) =>
      Array.from({ length: devices }, () => ({ host: `${slug}.localhost`, authorization: `Bearer ${access}` })),
    )
    const ours = await openListeners(`http://127.0.0.1:${shop.port}/api/v1/notifications/stream/`, headers)
    const theirs = await openListeners(`http://127.0.0.1:${barePort}/`, headers)
    try {
      // Each stream of ours begins by saying how many are unread.
      await ours.toldMore(1)
      const tell = await noticeTo(parts, readers)
      const bytes = await bytesOf(ours, tell)
      const drive = telling(ours, tell, eventsOfNotice)
      const limit = telling(theirs, () => post(bytes), eventsOfNotice)
      const compared = await compare(pace, drive, limit)
      return [{ name: `a notice told to ${headers.length.toLocaleString('en-GB')} streams`, aim, ...compared }]
    } finally {
      ours.close()
      theirs.close()
      await parts.realtime.stop()
    }
  })
  await end(bare)
  return rows
}

// Bare streams know neither whose they are nor what was missed.
const aim = 0.05

interface Reader {
  memberId: string
  access: string
}

async function readersOf(parts: Parts, port: number, count: number): Promise<Reader[]> {
  const marketplace = await marketplaceOf(parts)
  const readers: Reader[] = []
  // One after the other: each costs two hashes of a password, and nobody waits long for a connection.
  for (let n = 0; n < count; n++) {
    const email = `reader-${n}@example.com`
    const { id } = await ensureMember(parts.services, marketplace, {
      email,
      password,
      name: `reader-${n}`,
      roles: ['buyer'],
    })
    readers.push({ memberId: id, access: (await logIn(port, email)).access })
  }
  return readers
}

/** Tells each of them the same in one transaction, in the app only. */
async function noticeTo(parts: Parts, readers: readonly Reader[]): Promise<() => Promise<void>> {
  const { id } = await marketplaceOf(parts)
  const office = openNoticeOffice(parts.jobs, parts.realtime.live, kindsOfNotices)
  return () =>
    parts.db.inMarketplace(id, async (tx) => {
      const cause = `bench:${newId()}`
      const data = { amount: '5000.00', currency: 'PKR', arrival: '2026-11-21T00:00:00Z', reason: null }
      office.notifyAll(
        tx,
        readers.map(({ memberId }) => ({ memberId, kind: 'bank-payout-paid', cause, data })),
      )
    })
}

async function marketplaceOf({ services }: Parts): Promise<Marketplace> {
  const marketplace = await services.directory.bySlug(slug)
  if (!marketplace) throw new Error('the marketplace is not there')
  return marketplace
}

/** What one stream is written for one notice. */
async function bytesOf(listeners: Listeners, tell: () => Promise<void>): Promise<string> {
  await Promise.all([listeners.toldMore(eventsOfNotice), tell()])
  return listeners.lastTold()
}

async function post(bytes: string): Promise<void> {
  await (await fetch(`http://127.0.0.1:${barePort}/`, { method: 'POST', body: bytes })).text()
}

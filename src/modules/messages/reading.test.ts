import { expect, test } from 'vitest'
import { noLive } from '../../../test/support/live.ts'
import { openTenants, putMember, somebodyWaits } from '../../../test/support/tenants.ts'
import type { AppServices } from '../../engine/services.ts'
import type { Member } from '../../kernel/actor.ts'
import { newId } from '../../kernel/ids.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import { markRead } from './commands/changing.ts'
import { say } from './commands/writing.ts'
import { listConversations } from './queries.ts'
import { insertConversation, insertSeats, selectUnread } from './store/conversations.ts'
import { claimWaiting } from './store/waiting.ts'

const as = (memberId: string): Member => ({ kind: 'member', memberId, sessionId: newId(), roles: ['buyer'] })
const services = { live: noLive, documents: { attach: async () => {} } } as unknown as Pick<
  AppServices,
  'live' | 'documents'
>

/** Two who talk, in a database of the test's own; each says something under a name of its own. */
async function talk() {
  const tenants = await openTenants()
  const inHere = <Answer>(work: (tx: Tx) => Promise<Answer>) => tenants.db.inMarketplace(tenants.here, work)
  const [amna, bilal] = [
    await putMember(tenants, tenants.here, 'Amna'),
    await putMember(tenants, tenants.here, 'Bilal'),
  ]
  const id = newId()
  await inHere(async (tx) => {
    const among = { about: 'group', product_id: null, deal_id: null, title: 'Us', one_of: null } as const
    await insertConversation(tx, { id, begun_by: amna, ...among })
    insertSeats(tx, id, [amna, bilal], 0n)
  })
  const says = (tx: Tx, memberId: string) =>
    say(services, tx, { member: as(memberId), conversationId: id, body: 'Salaam', fileIds: [], ref: newId() })
  const reads = (memberId: string, seq: number) => inHere((tx) => markRead(services, tx, as(memberId), id, seq))
  const found = (memberId: string) =>
    inHere(async (tx) => ({
      unread: await selectUnread(tx, memberId),
      inList: (await listConversations(tx, as(memberId), {}, { direction: 'forward', limit: 9 })).rows[0]?.unread,
    }))
  return { tenants, inHere, amna, bilal, id, says, reads, found }
}

test('[CO-7] what is being said while one reads stays unread: it is counted, and whoever is away is told of it', async () => {
  const { tenants, inHere, amna, bilal, id, says, reads, found } = await talk()
  await inHere((tx) => says(tx, amna))
  let reading: Promise<unknown> = Promise.resolve()
  await inHere(async (tx) => {
    await says(tx, amna)
    reading = reads(bilal, 1)
    reading.catch(() => {})
    // Until the reader stands at a lock of this transaction.
    await somebodyWaits(tenants)
  })
  await reading
  expect(await found(bilal)).toEqual({ unread: 1, inList: 1 })
  const waiting = await inHere((tx) => claimWaiting(tx, { before: tx.now, realNow: tenants.clock.real(), most: 9 }))
  expect(waiting).toMatchObject([{ conversation_id: id, member_id: bilal, number: 2n }])
  await reads(bilal, 2)
  expect(await found(bilal)).toEqual({ unread: 0, inList: 0 })
})

test('[CO-7] all who say and read at once come to an end: nobody waits for another for ever', async () => {
  const { inHere, amna, bilal, says, reads, found } = await talk()
  await inHere((tx) => says(tx, amna))
  const all = Array.from({ length: 24 }, (_, turn) => {
    const memberId = turn % 4 < 2 ? amna : bilal
    return turn % 2 ? inHere((tx) => says(tx, memberId)) : reads(memberId, turn)
  })
  await Promise.all(all)
  for (const memberId of [amna, bilal]) {
    await reads(memberId, 13)
    expect(await found(memberId)).toEqual({ unread: 0, inList: 0 })
  }
})

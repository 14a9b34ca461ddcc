import { expect, test } from 'vitest'
import { kinds, openPost, operator } from '../../../test/support/post.ts'
import { putMember } from '../../../test/support/tenants.ts'
import { headerOf } from '../../../test/support/mail-peer.ts'
import type { Member } from '../../kernel/actor.ts'
import { newId } from '../../kernel/ids.ts'
import { databaseAway } from '../../platform/db/errors.ts'
import { sql } from '../../platform/db/sql.ts'
import { searchActivity } from '../activity/queries.ts'
import { sendAgain } from './commands.ts'
import { deliver } from './delivery.ts'
import { longestDialogue, mostAttempts } from './rules.ts'

test('[CO-6] an e-mail says what the notice says, to its reader, with a link into the marketplace', async () => {
  const { peer, tell, post, standing, undelivered } = await openPost()
  const notice = await tell()
  expect(await post(notice)).toBe('sent')
  const [mail] = peer.handed
  expect(headerOf(mail, 'To')).toContain('amna@example.com')
  expect(headerOf(mail, 'Subject')).toBe('Order A-1: order-shipped')
  expect(headerOf(mail, 'Message-ID')).toBe(`<notice.${notice.noticeId}@here.localhost>`)
  expect(mail).toContain('Dear Amna,')
  expect(mail).toContain('http://here.localhost:8000/orders/A-1')
  expect(await standing(notice)).toMatchObject({ mail_state: 'sent', mail_attempts: 1, mail_fault: null })
  expect(await undelivered()).toEqual([])
})

test('[CO-6] an e-mail that was sent is never sent again, by whatever job', async () => {
  const { peer, tell, post, run } = await openPost()
  const notice = await tell('order-paid')
  await post(notice)
  expect(await post(notice)).toBe('nothing_due')
  await run('send_payment_success_email', notice)
  await run('send_payment_success_email')
  await run('send_pending_notifications')
  expect(peer.handed).toHaveLength(1)
})

test('[CO-6] while one worker talks to the mail server, no other sends the same e-mail', async () => {
  const { peer, tell, post, run } = await openPost()
  const notice = await tell()
  let meanwhile: unknown
  peer.whileHolding = async () => {
    meanwhile = await post(notice)
    await run('send_pending_notifications')
  }
  expect(await post(notice)).toBe('sent')
  expect(meanwhile).toBe('in_hand')
  expect(peer.handed).toHaveLength(1)
})

test('[CO-6] a refused e-mail is kept, seen without the address, and not tried again', async () => {
  const { tenants, peer, tell, post, run, standing, undelivered } = await openPost()
  peer.mood = 'refuse'
  const notice = await tell()
  expect(await post(notice)).toBe('refused')
  peer.mood = 'accept'
  await run('send_pending_notifications')
  expect(peer.handed).toEqual([])
  const { mail_fault } = await standing(notice)
  expect(mail_fault).toContain('not today')
  expect(mail_fault).not.toContain('@')
  expect(await undelivered()).toMatchObject([{ id: notice.noticeId, mail_state: 'refused', mail_attempts: 1 }])
  expect(await undelivered(tenants.elsewhere)).toEqual([])
})

test('[CO-6] a busy mail server leaves the e-mail due, and the next try sends it', async () => {
  const { peer, tell, run, standing } = await openPost()
  peer.mood = 'busy'
  const notice = await tell()
  await expect(run('send_notification_email', notice)).rejects.toThrow('did not take')
  expect(await standing(notice)).toMatchObject({ mail_state: 'due', mail_attempts: 1 })
  peer.mood = 'accept'
  await run('send_notification_email', notice)
  expect(await standing(notice)).toMatchObject({ mail_state: 'sent', mail_attempts: 2, mail_fault: null })
  expect(peer.handed).toHaveLength(1)
})

test('[CO-6] only an e-mail whose dialogue ended in doubt goes out twice, and under one Message-ID', async () => {
  const { peer, tell, run, standing } = await openPost()
  peer.mood = 'silent'
  const notice = await tell()
  await expect(run('send_notification_email', notice)).rejects.toThrow('broke off')
  expect(await standing(notice)).toMatchObject({ mail_state: 'doubt' })
  peer.mood = 'accept'
  await run('send_notification_email', notice)
  const ids = peer.handed.map((mail) => headerOf(mail, 'Message-ID'))
  expect(ids).toHaveLength(2)
  expect(new Set(ids).size).toBe(1)
  expect(await standing(notice)).toMatchObject({ mail_state: 'sent' })
})

test('[CO-6] an e-mail in the hands of a worker that died is taken up once its time is over', async () => {
  const { tenants, peer, services, tell, post, run, standing } = await openPost()
  const notice = await tell()
  const dying = { ...services, mail: { send: () => Promise.reject(new Error('killed')) } }
  await expect(deliver(dying, kinds, notice)).rejects.toThrow('killed')
  expect(await standing(notice)).toMatchObject({ mail_state: 'doubt' })
  expect(await post(notice)).toBe('in_hand')
  tenants.clock.passReal(longestDialogue * 1_000 + 1)
  expect(await run('send_pending_notifications')).toEqual({ sent: 1 })
  expect(peer.handed).toHaveLength(1)
})

test('[PK-15] what the mail server took is not sent again because the database could not note it at once', async () => {
  const { tenants, peer, services, tell, run, standing } = await openPost()
  const notice = await tell()
  let transactions = 0
  const inMarketplace: typeof services.db.inMarketplace = (id, work) =>
    ++transactions === 2 ? Promise.reject(databaseAway()) : services.db.inMarketplace(id, work)
  await deliver({ ...services, db: { ...services.db, inMarketplace } }, kinds, notice).catch(() => {})
  tenants.clock.passReal(longestDialogue * 1_000 + 1)
  await run('send_pending_notifications')
  expect(peer.handed).toHaveLength(1)
  expect(await standing(notice)).toMatchObject({ mail_state: 'sent', mail_attempts: 1 })
})

test('[PK-15] a mailbox that takes nothing for now holds up nobody behind it', async () => {
  const { tenants, peer, tell, run } = await openPost()
  const bilal = await putMember(tenants, tenants.here, 'Bilal')
  peer.full = 'amna@example.com'
  await tell()
  await tell('order-shipped', tenants.here, bilal)
  expect(await run('send_pending_notifications')).toEqual({ postponed: 1, sent: 1 })
  expect(headerOf(peer.handed[0], 'To')).toContain('bilal@example.com')
})

test('[PK-15] three that are put off in a row end the run; the next begins with what was tried less often', async () => {
  const { tenants, peer, tell, run } = await openPost()
  const bilal = await putMember(tenants, tenants.here, 'Bilal')
  peer.full = 'amna@example.com'
  for (let count = 0; count < 3; count++) await tell()
  await tell('order-shipped', tenants.here, bilal)
  expect(await run('send_pending_notifications')).toEqual({ postponed: 3 })
  expect(await run('send_pending_notifications')).toEqual({ sent: 1, postponed: 3 })
})

test('[PK-15] a mail server that is going away is left alone for the rest of the run', async () => {
  const { peer, tell, run, standing } = await openPost()
  peer.mood = 'leaving'
  const notices = [await tell(), await tell()]
  expect(await run('send_pending_notifications')).toEqual({ away: 1 })
  await expect(run('send_notification_email', notices[1])).rejects.toThrow('did not take')
  peer.mood = 'accept'
  expect(await run('send_pending_notifications')).toEqual({ sent: 2 })
  for (const notice of notices) expect(await standing(notice)).toMatchObject({ mail_state: 'sent' })
})

test('[PK-15] the sweep sends what is due in every marketplace, or in the one it is triggered in', async () => {
  const { tenants, peer, tell, run } = await openPost()
  const bilal = await putMember(tenants, tenants.elsewhere, 'Bilal')
  await tell('order-paid')
  await tell('feedback-wanted')
  await tell('order-shipped', tenants.elsewhere, bilal)
  expect(await run('send_pending_notifications', { marketplaceId: tenants.elsewhere })).toEqual({ sent: 1 })
  expect(headerOf(peer.handed[0], 'To')).toContain('bilal@example.com')
  expect(await run('send_pending_notifications')).toEqual({ sent: 2 })
  expect(peer.handed).toHaveLength(3)
})

test.each([
  ['send_payment_success_email', 'Order A-1: order-paid'],
  ['send_feedback_request_email', 'Order A-1: feedback-wanted'],
  ['send_notification_email', 'Order A-1: order-shipped'],
])('[PK-15] %s, triggered by hand, sends its own e-mails that wait, each once', async (name, subject) => {
  const { peer, tell, run } = await openPost()
  for (const kind of ['order-paid', 'feedback-wanted', 'order-shipped']) await tell(kind)
  expect(await run(name)).toEqual({ sent: 1 })
  expect(await run(name)).toEqual({})
  expect(peer.handed.map((mail) => headerOf(mail, 'Subject'))).toEqual([subject])
})

test('[CO-6] the sweep gives up on what failed too often, which the operator still sees', async () => {
  const { peer, tell, post, run, undelivered } = await openPost()
  peer.mood = 'busy'
  const notice = await tell()
  for (let count = 0; count < mostAttempts; count++) await post(notice)
  peer.mood = 'accept'
  expect(await run('send_pending_notifications')).toEqual({})
  expect(await undelivered()).toMatchObject([{ mail_state: 'due', mail_attempts: mostAttempts }])
})

test('[CO-6] the operator sends a refused e-mail again: to the address of now, under the same id, on record', async () => {
  const { tenants, peer, sent, services, amna, tell, post, run, undelivered } = await openPost()
  peer.mood = 'refuse'
  const notice = await tell('order-paid')
  await post(notice)
  peer.mood = 'accept'
  await tenants.db.inMarketplace(tenants.here, async (tx) =>
    tx.write(sql`update member set email = 'amna@new.example' where id = ${amna}`),
  )
  const office = { jobs: services.jobs, kinds, realNow: tenants.clock.real() }
  await tenants.db.inMarketplace(tenants.here, (tx) => sendAgain(tx, office, { actor: operator, id: notice.noticeId }))
  const job = sent.at(-1)
  expect(job).toEqual({ name: 'send_payment_success_email', data: notice })
  await run(job?.name ?? '', notice)
  expect(headerOf(peer.handed[0], 'To')).toContain('amna@new.example')
  expect(headerOf(peer.handed[0], 'Message-ID')).toBe(`<notice.${notice.noticeId}@here.localhost>`)
  expect(await undelivered()).toEqual([])
  const log = await tenants.db.snapshot(tenants.here, (tx) =>
    searchActivity(tx, { action: 'notice.sent-again' }, { direction: 'forward', limit: 9 }),
  )
  expect(log.rows).toMatchObject([{ actor_id: operator.memberId, object_id: notice.noticeId }])
})

test('[CO-6] what was delivered, is not there, or is not theirs to send, is not sent again', async () => {
  const { tenants, sent, services, amna, tell, post } = await openPost()
  const notice = await tell()
  await post(notice)
  sent.length = 0
  const office = { jobs: services.jobs, kinds, realNow: tenants.clock.real() }
  const again = (id: string, actor = operator, marketplace = tenants.here) =>
    tenants.db.inMarketplace(marketplace, (tx) => sendAgain(tx, office, { actor, id }))
  await expect(again(notice.noticeId)).rejects.toMatchObject({ kind: 'conflict', code: 'mail_not_waiting' })
  await expect(again(newId())).rejects.toMatchObject({ kind: 'not_found' })
  await expect(again('x')).rejects.toMatchObject({ kind: 'not_found' })
  await expect(again(notice.noticeId, operator, tenants.elsewhere)).rejects.toMatchObject({ kind: 'not_found' })
  const reader: Member = { kind: 'member', memberId: amna, sessionId: newId(), roles: ['buyer'] }
  await expect(again(notice.noticeId, reader)).rejects.toMatchObject({ kind: 'forbidden' })
  expect(sent).toEqual([])
})

test('[CO-6] a suspended member is sent nothing, and the operator sees why', async () => {
  const { tenants, peer, amna, tell, post, undelivered } = await openPost()
  const notice = await tell()
  await tenants.db.inMarketplace(tenants.here, async (tx) =>
    tx.write(sql`update member set standing = 'suspended' where id = ${amna}`),
  )
  expect(await post(notice)).toBe('refused')
  expect(peer.handed).toEqual([])
  expect(await undelivered()).toMatchObject([
    { mail_state: 'refused', mail_fault: expect.stringContaining('suspended') },
  ])
})

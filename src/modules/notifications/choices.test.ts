import { expect, test } from 'vitest'
import { headerOf } from '../../../test/support/mail-peer.ts'
import { kinds, openPost } from '../../../test/support/post.ts'
import { putMember } from '../../../test/support/tenants.ts'
import type { Member } from '../../kernel/actor.ts'
import { newId } from '../../kernel/ids.ts'
import type { RunningJob } from '../../platform/jobs/definition.ts'
import { markAllRead } from './commands.ts'
import { deliver } from './delivery.ts'
import { lastDigest } from './digest.ts'
import { digestJob } from './digest-job.ts'
import { choose, type EmailChoice, preferencesOf } from './preferences.ts'
import { readNotices, unreadOf } from './queries.ts'
import { stop, unsubscribeLinks } from './unsubscribe.ts'

const as = (memberId: string): Member => ({ kind: 'member', memberId, sessionId: newId(), roles: ['buyer'] })

/** A post office whose reader chooses; the clock stands at noon on Sunday, 1 March 2026, in London's winter. */
async function openChoosing() {
  const post = await openPost()
  const { db, clock, here } = post.tenants
  const within = <Answer>(work: Parameters<typeof db.inMarketplace<Answer>>[1]) => db.inMarketplace(here, work)
  const wish = (email: EmailChoice, kind = 'order-shipped', in_app = true) =>
    within((tx) => choose(tx, as(post.amna), kinds, [{ kind, in_app, email }]))
  const shown = async () =>
    (await within((tx) => readNotices(tx, as(post.amna), undefined, { direction: 'forward', limit: 100 }))).rows.length
  /** Makes the digests that are due, and sends what was put in with them. */
  const digest = async (after: number, atOnce?: number, signal = new AbortController().signal) => {
    clock.turnForward(after)
    const before = post.sent.length
    const run = { progress: () => {}, signal } as unknown as RunningJob
    const { made } = (await digestJob(atOnce).handle(post.services, {}, run)) as { made: number }
    for (const { data } of post.sent.slice(before)) await post.post(data as { marketplaceId: string; noticeId: string })
    return made
  }
  return { ...post, within, wish, shown, digest }
}
const hour = 3_600_000

test('[CO-6] no e-mail comes where its reader wants none; in the app it is there', async () => {
  const { tell, wish, shown, post, standing, peer } = await openChoosing()
  await wish('never')
  const notice = await tell()
  expect(await post(notice)).toBe('nothing_due')
  expect(await standing(notice)).toMatchObject({ mail_state: 'none' })
  expect([peer.handed.length, await shown()]).toEqual([0, 1])
  const other = await tell('order-paid')
  expect(await post(other)).toBe('sent')
})

test('[CO-6] [CO-8] digests whose run must end are left to the next one', async () => {
  const { tell, wish, digest } = await openChoosing()
  await wish('daily')
  await tell()
  expect(await digest(24 * hour, 1, AbortSignal.abort())).toBe(0)
  expect(await digest(0)).toBe(1)
})

test('[CO-6] what its reader wants by e-mail only is neither in the list nor counted', async () => {
  const { tell, wish, shown, post, within, amna } = await openChoosing()
  await wish('at_once', 'order-shipped', false)
  expect(await post(await tell())).toBe('sent')
  expect([await shown(), await within((tx) => unreadOf(tx, as(amna)))]).toEqual([0, 0])
})

test('[CO-6] one may choose for declared kinds only, and what one chose is told', async () => {
  const { wish, within, amna } = await openChoosing()
  await expect(wish('never', 'nothing-such')).rejects.toMatchObject({ code: 'notice_kind_unknown' })
  await wish('weekly', 'order-paid', false)
  expect(await within((tx) => preferencesOf(tx, as(amna), kinds))).toEqual([
    { kind: 'order-paid', label: 'Order paid', in_app: false, email: 'weekly' },
    { kind: 'feedback-wanted', label: 'Feedback wanted', in_app: true, email: 'at_once' },
    { kind: 'order-shipped', label: 'Order shipped', in_app: true, email: 'at_once' },
  ])
})

test('[CO-6] a digest gathers what was told, once, at eight where the reader is, and leaves out what they have read', async () => {
  const { tell, wish, digest, peer, within, amna, run } = await openChoosing()
  await wish('daily')
  await tell()
  await within((tx) => markAllRead(tx, { publish: () => {} }, as(amna)))
  await tell()
  await tell()
  // 12:00 in UTC is 17:00 in Karachi; the next eight o'clock there is 15 hours away.
  expect(await digest(14.9 * hour)).toBe(0)
  expect(await digest(0.2 * hour)).toBe(1)
  expect(await digest(0)).toBe(0)
  expect(peer.handed).toHaveLength(1)
  const [letter = ''] = peer.handed
  expect(headerOf(letter, 'Subject')).toBe('2 things happened')
  const [text = ''] = letter.split('text/html')
  expect(text.match(/: Order A-1: order-shipped/g)).toHaveLength(2)
  expect(headerOf(letter, 'Message-ID')).toMatch(/^<notice\.[0-9a-f-]{36}@here\.localhost>$/)
  await run('send_pending_notifications')
  await digest(24 * hour)
  expect(peer.handed).toHaveLength(1)
})

test('[CO-6] a weekly digest comes on Monday, and what came after it waits for the next', async () => {
  const { tell, wish, digest, peer } = await openChoosing()
  await wish('weekly')
  await tell()
  expect(await digest(15.1 * hour)).toBe(1)
  await tell()
  expect(await digest(6 * 24 * hour)).toBe(0)
  expect(await digest(24 * hour)).toBe(1)
  expect(peer.handed.map((letter) => headerOf(letter, 'Subject'))).toEqual(['One thing happened', 'One thing happened'])
})

test('[CO-6] digests whose time has not come hold up none behind them, however many', async () => {
  const { tell, digest, peer, within, tenants } = await openChoosing()
  const tellOne = async (name: string, email: EmailChoice) => {
    const member = await putMember(tenants, tenants.here, name)
    await within((tx) => choose(tx, as(member), kinds, [{ kind: 'order-shipped', in_app: true, email }]))
    await tell('order-shipped', tenants.here, member)
  }
  tenants.clock.turnForward(24 * hour)
  for (const name of ['Bilal', 'Chand']) await tellOne(name, 'weekly')
  tenants.clock.turnForward(hour)
  await tellOne('Dania', 'daily')
  // Tuesday, nine in the morning in Karachi.
  expect(await digest(15 * hour, 2)).toBe(1)
  expect(peer.handed.map((letter) => headerOf(letter, 'To'))).toEqual([expect.stringContaining('dania@')])
  expect(await digest(0, 2)).toBe(0)
  expect(await digest(6 * 24 * hour, 1)).toBe(2)
})

test('[CO-6] a digest that the mail server refuses is seen by the operator', async () => {
  const { tell, wish, digest, peer, undelivered } = await openChoosing()
  await wish('daily')
  await tell()
  peer.mood = 'refuse'
  await digest(16 * hour)
  expect(await undelivered()).toMatchObject([{ kind: 'digest', mail_state: 'refused' }])
})

test.each([
  ['the link that stops all', 'all'],
  ['the link that stops the kind', 'order-shipped'],
  ['the link of a digest', 'digest'],
  ['the page of choices', null],
])('[CO-6] what waited for a digest is not mailed to who has since been left in peace, by %s', async (_, kind) => {
  const { tell, wish, digest, within, peer, amna } = await openChoosing()
  await wish('daily')
  await wish('weekly', 'feedback-wanted')
  await tell()
  await tell()
  if (kind === null) await wish('never')
  else await within((tx) => stop(tx, kinds, { memberId: amna, kind }))
  expect(await digest(16 * hour)).toBe(0)
  expect(peer.handed).toEqual([])
})

test('[CO-6] a digest that waits for the mail server leaves out what its reader has stopped, and stays away when that is all', async () => {
  const { tell, wish, digest, within, peer, amna, run } = await openChoosing()
  const handed = () => peer.handed.map((letter) => headerOf(letter, 'Subject'))
  await wish('daily')
  await wish('daily', 'order-paid')
  peer.mood = 'busy'
  for (const kind of ['order-shipped', 'order-shipped', 'order-paid']) await tell(kind)
  expect(await digest(16 * hour)).toBe(1)
  await within((tx) => stop(tx, kinds, { memberId: amna, kind: 'order-shipped' }))
  peer.mood = 'accept'
  await run('send_pending_notifications')
  expect(handed()).toEqual(['One thing happened'])
  peer.mood = 'busy'
  await tell('order-paid')
  expect(await digest(24 * hour)).toBe(1)
  await within((tx) => stop(tx, kinds, { memberId: amna, kind: 'all' }))
  peer.mood = 'accept'
  await run('send_pending_notifications')
  expect(handed()).toEqual(['One thing happened'])
})

test.each(['busy', 'silent'] as const)(
  '[CO-6] who wants no more e-mails of a kind gets none that waited for a %s mail server, and the others come',
  async (mood) => {
    const { tell, wish, post, run, standing, peer, undelivered } = await openChoosing()
    peer.mood = mood
    const [unwanted, wanted] = [await tell(), await tell('order-paid')]
    for (const notice of [unwanted, wanted]) await post(notice)
    await wish('never')
    peer.mood = 'accept'
    peer.handed.length = 0
    await run('send_pending_notifications')
    expect(peer.handed.map((letter) => headerOf(letter, 'Subject'))).toEqual(['Order A-1: order-paid'])
    expect(await standing(unwanted)).toMatchObject({ mail_state: 'none' })
    expect(await undelivered()).toEqual([])
  },
)

test.each([
  ['2026-03-29T06:59:59Z', '2026-03-28T08:00:00.000Z'],
  ['2026-03-29T07:00:00Z', '2026-03-29T07:00:00.000Z'],
  ['2026-10-25T07:59:59Z', '2026-10-24T07:00:00.000Z'],
  ['2026-10-25T08:00:00Z', '2026-10-25T08:00:00.000Z'],
])('[CO-6] at both changes of daylight saving it is eight by the clock on the wall: at %s it was %s', (now, last) => {
  expect(lastDigest(new Date(now), 'Europe/London', 'daily').toISOString()).toBe(last)
})

test('[CO-6] every e-mail says how to stop its like, for a person and for one click', async () => {
  const { tell, services, peer, within, tenants, amna } = await openChoosing()
  await deliver(services, kinds, await tell())
  // Long headers come in several lines.
  const handed = (which: number) => peer.handed[which]?.replaceAll(/\r\n[ \t]+/g, ' ') ?? ''
  expect(headerOf(handed(0), 'List-Unsubscribe')).toContain('<http://here.localhost')
  expect(headerOf(handed(0), 'List-Unsubscribe-Post')).toBeUndefined()
  const config = { ...services.config, publicScheme: 'https' as const }
  await deliver({ ...services, config }, kinds, await tell())
  const letter = handed(1)
  expect(headerOf(letter, 'List-Unsubscribe-Post')).toBe('List-Unsubscribe=One-Click')
  const url = new URL(/<(https:[^>]+)>/.exec(headerOf(letter, 'List-Unsubscribe') ?? '')?.[1] ?? '')
  expect(url.pathname).toBe('/unsubscribe')
  const links = unsubscribeLinks(config.secretKey)
  const wish = links.wishIn(tenants.here, url.searchParams.get('token') ?? '')
  expect(wish).toEqual({ memberId: amna, kind: 'order-shipped' })
  await within((tx) => stop(tx, kinds, wish))
  expect(await deliver(services, kinds, await tell())).toBe('nothing_due')
  expect(await deliver(services, kinds, await tell('order-paid'))).toBe('sent')
  // One click stops what its link says; all of them are stopped by the link that says so.
  const all =
    /Unsubscribe from all: (\S+)/.exec(letter?.replaceAll('=\r\n', '').replaceAll('=3D', '=') ?? '')?.[1] ?? ''
  const wishForAll = links.wishIn(tenants.here, new URL(all).searchParams.get('token') ?? '')
  expect(wishForAll).toEqual({ memberId: amna, kind: 'all' })
  await within((tx) => stop(tx, kinds, wishForAll))
  expect(await deliver(services, kinds, await tell('order-paid'))).toBe('nothing_due')
})

test('[CO-6] a link is good in its own marketplace, for its own member and kind, and for nothing else', async () => {
  const { services, tenants, amna } = await openPost()
  const links = unsubscribeLinks(services.config.secretKey)
  const token = links.tokenFor(tenants.here, { memberId: amna, kind: 'order-paid' })
  const other = await putMember(tenants, tenants.here, 'Bilal')
  const forged = [
    token.replace(amna, other),
    token.replace('order-paid', 'order-shipped'),
    token.replace('order-paid', 'all'),
    token.slice(0, -1),
    '',
    '..',
  ]
  for (const one of forged) {
    expect(() => links.wishIn(tenants.here, one)).toThrow(expect.objectContaining({ code: 'unsubscribe_invalid' }))
  }
  expect(() => links.wishIn(tenants.elsewhere, token)).toThrow('This link is not whole')
  expect(links.wishIn(tenants.here, token)).toEqual({ memberId: amna, kind: 'order-paid' })
})

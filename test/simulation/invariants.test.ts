import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { atRest } from './invariants/at-rest.ts'
import { always, hold } from './invariants/hold.ts'
import { timersAreThoseOfTheState } from './invariants/timers.ts'
import { liveIn } from './run.ts'
import { openWorld, type World } from './world.ts'

/*
 * A test that cannot fail is worse than none: each promise the simulated world is held against is broken here once, in
 * the rows of a world that has lived for a while, and must be seen to be broken.
 */

/** What breaks each promise, past all constraints; taken back afterwards. */
const breaches: Record<string, readonly string[]> = {
  'entries balance': [
    'update posting set amount = amount + 1 where (entry_id, line) = (select entry_id, line from posting limit 1)',
  ],
  'balances are sums': [
    `update account set balance = balance + 1 where id = (select id from account where bounded limit 1)`,
  ],
  floors: [
    'alter table account drop constraint balance_not_below_zero',
    `update account set balance = -1 where id = (select id from account where bounded limit 1)`,
  ],
  'escrow is held money': [
    `update account set balance = balance + 1 where id = (select id from account where kind = 'escrow' limit 1)`,
  ],
  'deals that are over hold nothing': [
    `update account set balance = 5 where kind = 'escrow' and owner_id = (select p.id from payable p join deal d
       on d.id = p.deal_id join account a on a.owner_id = p.id and a.kind = 'escrow' where d.state = 'completed' limit 1)`,
  ],
  'paid once': [
    `update payment_attempt set surplus = true where id = (select id from payment_attempt where state = 'paid' and not surplus limit 1)`,
  ],
  'no more back than came': [`update payout set amount = amount * 100 where id = (select id from payout limit 1)`],
  'fees are frozen': [
    `update posting set amount = amount * 2 where account_id in (select id from account where kind = 'fee_revenue')
       and entry_id = (select p.entry_id from posting p
         join account a on a.id = p.account_id and a.kind = 'fee_revenue'
         join entry e on e.id = p.entry_id and e.kind = 'sale-released'
         where not exists (select from clawback c where c.deal_id = e.deal_id) limit 1)`,
  ],
  'no page for a dead deal': [
    `update payment_attempt set state = 'open' where id = (select a.id from payment_attempt a join deal d on d.id = a.deal_id
       where d.state = 'completed' limit 1)`,
  ],
  'history is whole': [
    `delete from history where (process, subject_id, step) = (select process, subject_id, step from history h
       where process = 'goods-order' and step = 1 and exists (select from history l where l.subject_id = h.subject_id and l.step = 2) limit 1)`,
  ],
  'history ends in the state': [
    `update deal set state = 'paid' where id = (select id from deal where state = 'completed' limit 1)`,
  ],
  'each is told once': [
    `delete from notification where id = (select id from notification where cause like 'goods-order:%' limit 1)`,
  ],
  'a price is its pieces and the way': [
    `update goods_order set shipping = shipping + 1 where deal_id = (select deal_id from goods_order where shipping > 0 limit 1)`,
    `update deal set amount = amount where id = (select deal_id from goods_order where shipping > 0 limit 1)`,
  ],
  'stock adds up': ['update product set stock = stock + 1 where id = (select id from product limit 1)'],
  'the highest bid leads': [
    `update auction set leader_id = (select member_id from member_role where role = 'seller' limit 1)
       where id = (select a.id from auction a where a.leader_id is not null
         and not exists (select from auction_log b where b.auction_id = a.id and b.kind = 'buy_now') limit 1)`,
  ],
  'the price is no less than the next would pay': [
    `update auction set price = opening, opening = 1 where id = (select a.id from auction a
       where a.price > a.opening and not exists (select from auction_log b where b.auction_id = a.id and b.kind = 'buy_now')
         and exists (select from auction_log l where l.auction_id = a.id and l.refusal is null and l.bidder_id <> a.leader_id
           and l.amount > a.opening) limit 1)`,
  ],
  'the log has no gap': [
    'delete from auction_log where (auction_id, seq) = (select auction_id, seq from auction_log where seq = 1 limit 1)',
    'update auction set bids = bids where id = (select auction_id from auction_log where seq = 2 and auction_id not in (select auction_id from auction_log where seq = 1) limit 1)',
  ],
  'what is won is one order': [
    `update auction set deal_id = null where id = (select id from auction where state = 'sold' limit 1)`,
  ],
  'who does not pay is held against it': [
    `delete from violation where id = (select id from violation where cause_kind = 'deal' limit 1)`,
  ],
  'who may not bid does not': [
    `insert into violation select l.marketplace_id, uuidv7(), l.bidder_id, 'conduct', 'operator', uuidv7(), 'x', null,
       l.at + interval '1 day', null, null, 'upheld', 1, l.at, 0, '{}', l.at - interval '1 day'
       from generate_series(1, 3), (select * from auction_log where refusal is null and kind = 'bid' order by at desc limit 1) l`,
    "update auction set bids = bids where id = (select auction_id from auction_log where refusal is null and kind = 'bid' order by at desc limit 1)",
  ],
  'no more back than was held': [
    `update complaint set given_back = 1 where id =
       (select id from complaint where deal_id is not null and state in ('opened', 'under_review', 'decided', 'appealed') limit 1)`,
  ],
  'an open complaint holds the money': [
    `update entry set kind = 'sale-released', at = c.created_at + interval '1 second' from complaint c
       where entry.id = (select e.id from entry e join complaint o on o.deal_id = e.deal_id
         join deal_party b on b.deal_id = o.deal_id and b.role = 'buyer' and b.member_id = o.complainant_id
         where o.state in ('opened', 'under_review', 'decided', 'appealed') order by e.id limit 1)
       and c.deal_id = entry.deal_id and c.state in ('opened', 'under_review', 'decided', 'appealed')`,
  ],
  'what is decided is on record': [
    `delete from complaint_decision where (complaint_id, instance) =
       (select complaint_id, max(instance) from complaint_decision group by 1 limit 1)`,
  ],
  'what is added is told': [
    `delete from notification where id = (select id from notification where kind = 'complaint-reply' limit 1)`,
  ],
  'messages are in order': ['delete from message where id = (select id from message where number = 1 limit 1)'],
  'a message is there once': [
    'alter table message drop constraint one_message_of_a_ref',
    `update message set ref = b.ref, author_id = b.author_id from message b where b.conversation_id = message.conversation_id
       and b.number = 1 and message.id = (select id from message where number = 2 limit 1)`,
  ],
  'unread is what was not read': [
    `update conversation_member set unread_since = null where (conversation_id, member_id) =
       (select conversation_id, member_id from conversation_member where unread_since is not null and left_at is null limit 1)`,
  ],
  'who is blocked does not get through': [
    `insert into member_block (marketplace_id, member_id, blocked_id, at)
       select m.marketplace_id, m.author_id, o.member_id, m.at - interval '1 hour' from message m
       join conversation c on c.id = m.conversation_id and c.about <> 'group'
       join conversation_member o on o.conversation_id = c.id and o.member_id <> m.author_id
       where not exists (select from member_block k where k.member_id = m.author_id and k.blocked_id = o.member_id)
       order by m.id limit 1`,
    `update conversation set last_at = last_at where id = (select m.conversation_id from message m
       join conversation c on c.id = m.conversation_id and c.about <> 'group'
       join conversation_member o on o.conversation_id = c.id and o.member_id <> m.author_id
       join member_block k on k.member_id = m.author_id and k.blocked_id = o.member_id and k.at = m.at - interval '1 hour'
       order by m.id limit 1)`,
  ],
  'neither is seen before the other': [
    `update feedback set state = 'published', entered_at = created_at where id = (select f.id from feedback f
       where f.about <> 'platform' and not exists (select from feedback o where o.deal_id = f.deal_id
         and o.about <> 'platform' and o.about <> f.about) limit 1)`,
  ],
  'nobody answers what they have not seen': [
    `update feedback set reply = 'Thanks', replied_at = entered_at - interval '1 hour'
       where id = (select id from feedback limit 1)`,
  ],
  'an average is that of the rows': [
    `update seller_standing set ratings = ratings + 1, stars = stars + 3
       where member_id = (select member_id from seller_standing order by member_id limit 1)`,
    `update deal set step = step where id = (select deal_id from deal_party where role = 'seller'
       and member_id = (select member_id from seller_standing order by member_id limit 1) limit 1)`,
  ],
  deadlines: [
    `update timer set due_at = due_at + interval '1 minute' where (process, subject_id) =
       (select process, subject_id from timer where process = 'goods-order' limit 1)`,
  ],
  'nothing is stuck': [
    `update outside_call set state = 'intended', answered_at = null where id = (select id from outside_call limit 1)`,
  ],
  'deadlines are met': [`update timer set attempts = 1 where subject_id = (select subject_id from timer limit 1)`],
  'no job has failed': [
    `update jobs.job set state = 'failed' where id = (select id from jobs.job where name = 'process_stripe_event' limit 1)`,
  ],
  'mail is sent': [`update notification set mail_state = 'due' where id = (select id from notification limit 1)`],
}

/** Further ways to break the same. */
const more: readonly [name: string, breach: string][] = [
  [
    'each is told once',
    `update notification set kind = 'order-paid' where id = (select id from notification where kind = 'order-placed' limit 1)`,
  ],
  [
    'deadlines',
    `delete from timer where (process, subject_id) = (select process, subject_id from timer
      where process = 'goods-order' limit 1)`,
  ],
  [
    'deadlines',
    `delete from timer where (process, subject_id, transition) = (select process, subject_id, transition from timer
      where process = 'complaint' limit 1)`,
  ],
  [
    'deadlines',
    `insert into timer (marketplace_id, process, subject_id, transition, due_at)
      select c.marketplace_id, 'goods-order', d.id, 'complete', c.created_at + interval '1 year' from complaint c
      join deal d on d.id = c.deal_id join deal_party b on b.deal_id = d.id and b.role = 'buyer' and b.member_id = c.complainant_id
      where d.state = 'delivered' and c.state in ('opened', 'under_review', 'decided', 'appealed') limit 1`,
  ],
  [
    'each is told once',
    `delete from notification where id = (select id from notification where kind = 'complaint-decided' limit 1)`,
  ],
  [
    'each is told once',
    `delete from notification where id = (select id from notification where kind = 'complaint-to-decide' limit 1)`,
  ],
  ['history ends in the state', `update complaint set state = 'lapsed' where id = (select id from complaint limit 1)`],
  ['history ends in the state', `update deal set state = 'lost' where id = (select id from deal limit 1)`],
  [
    'escrow is held money',
    `update deal set state = 'cancelled' where id = (select id from deal where state = 'paid' limit 1)`,
  ],
]

let world: World

beforeAll(async () => {
  world = await openWorld(5)
  await liveIn(world, { seed: 5, steps: 900 })
  // Some of what is broken here is seldom: a world that lacks it yet lives on.
  for (let seed = 6; seed < 16 && (await lacksSomething()); seed++) await liveIn(world, { seed, steps: 150 })
}, 300_000)

/** Whether there is a breach that finds nothing to break. */
async function lacksSomething(): Promise<boolean> {
  for (const [, statements] of cases) {
    await world.rows.query('begin')
    try {
      await past(...statements)
    } catch {
      return true
    } finally {
      await world.rows.query('rollback')
    }
  }
  return false
}

afterAll(() => world?.close())

const afterEachStep = [...always, timersAreThoseOfTheState].map(({ name }) => name)
const cases: [string, readonly string[]][] = [
  ...Object.entries(breaches),
  ...more.map(([name, breach]): [string, string[]] => [name, [breach]]),
]

describe('a breach is seen', () => {
  test.each(cases)('[CO-4] %s', async (name, statements) => {
    const over = afterEachStep.includes(name) ? 'touched' : 'all'
    const said = await broken(statements, over)
    expect(said).toContain(`broken: ${name}.`)
    await expect(hold(world, 'all'), 'it was taken back').resolves.toBeUndefined()
  })

  test("[CO-4] the ledger's own proof", async () => {
    const turn = (by: number) =>
      past(
        `update account set balance = balance + ${by} where id = (select id from account where bounded order by id limit 1)`,
      )
    await turn(1)
    const found = await atRest
      .find(({ name }) => name === "the ledger's own proof")
      ?.broken(world, await world.touches.all())
    await turn(-1)
    expect(found).toHaveLength(1)
  })

  test('[CO-4] Stripe agrees', async () => {
    const { store } = world.stripe.simulator
    store.run('update balances set available = available + 1')
    const said = await hold(world, 'all').catch(String)
    store.run('update balances set available = available - 1')
    expect(said).toContain('broken: Stripe agrees.')
    await expect(hold(world, 'all')).resolves.toBeUndefined()
  })

  test('[CO-4] every promise is broken here', () => {
    const names = [...afterEachStep, ...atRest.map(({ name }) => name)]
    expect([...Object.keys(breaches), "the ledger's own proof", 'Stripe agrees'].toSorted()).toEqual(names.toSorted())
  })
})

/** What the look says after the breach; the breach is rolled back. */
async function broken(statements: readonly string[], over: 'touched' | 'all'): Promise<string> {
  await world.rows.query('begin')
  try {
    await past(...statements)
    return await hold(world, over).then(() => 'nothing', String)
  } finally {
    await world.rows.query('rollback')
  }
}

/** Writes past triggers and foreign keys, as no code of ours could. */
async function past(...statements: readonly string[]): Promise<void> {
  await world.rows.query('set session_replication_role = replica')
  try {
    for (const statement of statements) {
      const [row] = await world.rows.query(
        statement.startsWith('alter') ? statement : `${statement} returning 1 as done`,
      )
      if (!row && !statement.startsWith('alter')) throw new Error(`there is nothing of the kind: ${statement}`)
    }
  } finally {
    await world.rows.query('set session_replication_role = default')
  }
}

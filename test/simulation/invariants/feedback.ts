import type { Invariant } from './invariant.ts'

const touched = `f.marketplace_id = any ($5) and f.deal_id = any ($1)`
/** What the other side has said of this one, at what time. */
const other = `select o.created_at from feedback o where o.marketplace_id = f.marketplace_id and o.deal_id = f.deal_id
  and (f.about, o.about) in (('seller', 'buyer'), ('buyer', 'seller'))`

/** Promises about what buyer and seller say of one another. */
export const feedback: readonly Invariant[] = [
  {
    name: 'neither is seen before the other',
    sentence:
      'What one side says of the other is seen when both have said it, or when the time for it is over; not before, nor later.',
    sql: `select f.id, f.about, f.state, f.created_at, f.entered_at from feedback f
      where ${touched} and f.about <> 'platform' and (
        f.state = 'waiting' and exists (${other})
        or f.state = 'published' and f.entered_at < f.created_at + (f.policy ->> 'blindWindow')::float8 * interval '1 second'
          and not exists (select from (${other}) o where o.created_at <= f.entered_at))`,
  },
  {
    name: 'nobody answers what they have not seen',
    sentence: 'What was said is answered after it was seen.',
    sql: `select f.id, f.state, f.entered_at, f.replied_at from feedback f
      where ${touched} and f.reply is not null and (f.state <> 'published' or f.replied_at < f.entered_at)`,
  },
  {
    name: 'an average is that of the rows',
    sentence: 'A seller’s stars are the sum of what was said of them and is seen.',
    sql: `select s.member_id, s.ratings, s.stars, seen.* from seller_standing s, lateral (
        select count(*) as count, coalesce(sum(f.rating), 0) as sum from feedback f
        where f.marketplace_id = s.marketplace_id and f.seller_id = s.member_id and f.about = 'seller'
          and f.state = 'published' and f.hidden_at is null) seen
      where s.marketplace_id = any ($5) and s.member_id in (select p.member_id from deal_party p
          where p.marketplace_id = s.marketplace_id and p.deal_id = any ($1) and p.role = 'seller')
        and (s.ratings <> seen.count or s.stars <> seen.sum)`,
  },
]

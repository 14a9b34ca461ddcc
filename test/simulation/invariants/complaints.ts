import { complaint } from '../../../src/modules/complaints/process.ts'
import { sqlList } from './declared.ts'
import type { Invariant } from './invariant.ts'

const finals = sqlList(Object.entries(complaint.states).flatMap(([state, { final }]) => (final ? [state] : [])))
const touched = 'c.marketplace_id = any ($5) and (c.id = any ($7) or c.deal_id = any ($1))'

/** Promises about what people complain of. */
export const complaints: readonly Invariant[] = [
  {
    name: 'no more back than was held',
    sentence:
      'By complaints no more goes back than was decided or offered, all of it went back of the price, and that is no more than was paid.',
    sql: `select c.id, c.given_back, c.refund, c.offered, y.given_back as of_order, y.amount from complaint c
      join payable y on y.marketplace_id = c.marketplace_id and y.deal_id = c.deal_id,
      lateral (select sum(o.given_back) as all_given from complaint o
        where o.marketplace_id = c.marketplace_id and o.deal_id = c.deal_id) o
      where ${touched} and (o.all_given > y.given_back or y.given_back > y.amount
        or c.given_back > greatest(c.refund, case c.state when 'settled' then c.offered else 0 end)
        or c.given_back > 0 and c.state not in ('closed', 'settled'))`,
  },
  {
    name: 'an open complaint holds the money',
    sentence: 'While the buyer of an order complains, nothing of it goes to the seller.',
    sql: `select c.id, c.state, c.created_at, c.entered_at, e.at, e.kind from complaint c
      join deal_party b on b.marketplace_id = c.marketplace_id and b.deal_id = c.deal_id and b.role = 'buyer'
        and b.member_id = c.complainant_id
      join entry e on e.marketplace_id = c.marketplace_id and e.deal_id = c.deal_id and e.kind = 'sale-released'
      where ${touched} and e.at > c.created_at and (c.state not in (${finals}) or e.at < c.entered_at)`,
  },
  {
    name: 'what is decided is on record',
    sentence:
      'A complaint that was decided has each decision with its reason, the last of which is what it stands by; no other has one.',
    sql: `select c.id, c.state, c.outcome, c.refund, found.* from complaint c, lateral (
        select count(*) as count, max(d.instance) as last,
          bool_and(d.reason <> '') as reasoned,
          bool_or(d.outcome = c.outcome and d.refund = c.refund and d.strike = c.strike) filter (where d.instance =
            (select max(l.instance) from complaint_decision l
             where l.marketplace_id = c.marketplace_id and l.complaint_id = c.id)) as kept,
          (select count(*) from history h where h.marketplace_id = c.marketplace_id and h.process = 'complaint'
            and h.subject_id = c.id and h.transition in ('decide', 'decide_finally')) as steps
        from complaint_decision d where d.marketplace_id = c.marketplace_id and d.complaint_id = c.id) found
      where ${touched} and (found.count <> found.steps or found.count <> coalesce(found.last, 0)
        or (c.outcome is not null) <> (found.count > 0) or found.count > 0 and not (found.reasoned and found.kept))`,
  },
  {
    name: 'what is added is told',
    sentence: 'What is added to a complaint is told once to each side that has not said it itself.',
    sql: `select l.id, s.member_id, told.count from complaint c
      join complaint_line l on l.marketplace_id = c.marketplace_id and l.complaint_id = c.id,
      lateral (values (c.complainant_id), (c.respondent_id)) s (member_id),
      lateral (select count(*) from notification n where n.marketplace_id = c.marketplace_id and n.kind = 'complaint-reply'
        and split_part(n.cause, ':', 2) = c.id::text and n.cause = 'complaint:' || c.id || ':' || l.id
        and n.member_id = s.member_id) told
      where ${touched} and told.count <> (l.kind = 'reply' and l.author_id <> s.member_id and not exists (
        select from history h where h.marketplace_id = c.marketplace_id and h.process = 'complaint' and h.subject_id = c.id
          and h.transition = 'answer' and h.at = l.at and l.author_id = c.respondent_id))::integer`,
  },
]

import type { z } from 'zod'
import type { Member } from '../../kernel/actor.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import { selectTimers } from '../../engine/store.ts'
import { presentWhatIf, whatIfShape } from '../../engine/what-if.ts'
import { type Endpoint, endpointsOf, type Origin } from '../../platform/http/endpoint.ts'
import { presentPage } from '../../platform/http/page.ts'
import { openComplaint } from './commands/opening.ts'
import { type Bench, sayInComplaint } from './commands/saying.ts'
import { stepInComplaint, takeOffer } from './commands/stepping.ts'
import { presentComplaint, presentSummary } from './present.ts'
import { complaints, complaint as process } from './process.ts'
import { listOwnComplaints, peopleOf, readableComplaint, readComplaint } from './queries.ts'
import { openStates } from './subjects.ts'
import {
  appealInput,
  complaintInput,
  complaintPage,
  complaintQuery,
  complaintShape,
  evidenceInput,
  offerInput,
  oneComplaint,
  replyInput,
  takenOffer,
} from './schema.ts'

const { read, change } = endpointsOf('complaints', { whileClosed: 'members' })

const stepping = ['not_your_step', 'not_in_this_state'] as const

const steps = {
  withdraw: ['withdraw', 'Withdraw a complaint of yours', []],
  accept: [
    'accept',
    'Accept a decision that went against you: it takes effect now',
    ['both_may_appeal', 'charge_disputed'],
  ],
} as const

/** Words or a file, or both, for a case. */
interface Saying {
  actor: Member
  params: { id: string }
  body: z.output<typeof replyInput> | z.output<typeof evidenceInput>
  origin: Origin
}

/** What members complain of, heard on both sides. */
export function complaintRoutes(bench: Bench): Endpoint[] {
  const shown = async (tx: Tx, member: Member, id: string) =>
    presentComplaint(await readComplaint(tx, member, id), member, tx.now)
  const say = async (tx: Tx, { actor: member, params: { id }, body, origin }: Saying) => {
    await sayInComplaint(bench, tx, { member, id, origin }, { text: body.text, documentId: body.document_id })
    return shown(tx, member, id)
  }
  return [
    read(
      '/complaints/',
      {
        summary: 'Your complaints and those of you, the newest first',
        access: 'members',
        query: complaintQuery,
        answer: complaintPage,
      },
      async (tx, call) => {
        const { role, state, open, order, ...page } = call.query
        const states = state ? [state] : open === undefined ? null : statesThatAre(open === 'true')
        const found = await listOwnComplaints(tx, call.actor, { role, states, order }, page)
        const people = await peopleOf(tx, found.rows)
        return presentPage(call, found, (row) => presentSummary(row, people, call.actor))
      },
    ),
    change(
      'POST',
      '/complaints/',
      {
        summary: 'Complain of an order, a member or a product',
        description: 'The other side is told and asked; then those who run the marketplace decide.',
        access: 'members',
        body: complaintInput,
        answer: complaintShape,
        status: 201,
        rate: { times: 20, seconds: 3_600 },
        refusals: [
          'complained_already',
          'complaint_of_oneself',
          'never_dealt',
          'no_money_in_it',
          'beyond_price',
          'amount_malformed',
          'file_unknown',
        ],
      },
      async (tx, { actor: member, marketplace, body, origin }) => {
        const { about, about_id: aboutId, kind, text, wants_back: wantsBack, document_ids: documentIds } = body
        const grievance = { about, aboutId, kind, text, wantsBack, documentIds }
        const { id } = await openComplaint(bench.services, tx, { member, marketplace, origin }, grievance)
        return shown(tx, member, id)
      },
    ),
    read(
      '/complaints/:id/',
      {
        summary: 'A complaint of yours or of you; for the operator, any',
        access: 'members',
        params: oneComplaint,
        answer: complaintShape,
      },
      (tx, { actor, params }) => shown(tx, actor, params.id),
    ),
    read(
      '/complaints/:id/what-if/',
      {
        summary: 'What happens to my money if …',
        description: 'Everything that can happen to a complaint from where it stands, and where the money goes then.',
        access: 'members',
        params: oneComplaint,
        answer: whatIfShape,
      },
      async (tx, { actor, params }) => {
        const complaint = await readableComplaint(tx, actor, params.id)
        const timers = (await selectTimers(tx, process.name, complaint.id)).map(({ transition, due_at: dueAt }) => ({
          transition,
          dueAt,
        }))
        return presentWhatIf(complaints.of(complaint), complaint, actor, { timers, now: tx.now })
      },
    ),
    change(
      'POST',
      '/complaints/:id/replies/',
      {
        summary: 'Say something in a case',
        description: 'For both sides and the operator. What the other side says first is its answer.',
        access: 'members',
        params: oneComplaint,
        body: replyInput,
        answer: complaintShape,
        status: 201,
        rate: { times: 30, seconds: 60 },
        refusals: ['complaint_over', 'file_unknown'],
      },
      say,
    ),
    change(
      'POST',
      '/complaints/:id/evidence/',
      {
        summary: 'Add a file to a case',
        description: 'For both sides and the operator; both sides see it.',
        access: 'members',
        params: oneComplaint,
        body: evidenceInput,
        answer: complaintShape,
        status: 201,
        rate: { times: 30, seconds: 60 },
        refusals: ['complaint_over', 'file_unknown'],
      },
      say,
    ),
    change(
      'POST',
      '/complaints/:id/offer/',
      {
        summary: 'Offer money back, to settle the matter',
        description: 'For the seller of an order, while it is not decided. A later offer takes the place of this one.',
        access: 'members',
        params: oneComplaint,
        body: offerInput,
        answer: complaintShape,
        refusals: [...stepping, 'no_money_in_it', 'beyond_price', 'amount_malformed'],
      },
      async (tx, { actor: member, params: { id }, body, origin }) => {
        await stepInComplaint(bench, tx, { member, id, origin }, 'offer', body)
        return shown(tx, member, id)
      },
    ),
    change(
      'POST',
      '/complaints/:id/accept-offer/',
      {
        summary: 'Take what the seller offers: the matter is settled',
        description: 'Say the amount that you have seen: where the seller offers another by now, nothing is settled.',
        access: 'members',
        params: oneComplaint,
        body: takenOffer,
        answer: complaintShape,
        refusals: [...stepping, 'nothing_offered', 'offer_changed', 'amount_malformed', 'charge_disputed'],
      },
      async (tx, { actor: member, params: { id }, body, origin }) => {
        await takeOffer(bench, tx, { member, id, origin }, body.amount)
        return shown(tx, member, id)
      },
    ),
    change(
      'POST',
      '/complaints/:id/appeal/',
      {
        summary: 'Appeal against a decision',
        description: 'For whoever did not get what they wanted, until the time is over; once.',
        access: 'members',
        params: oneComplaint,
        body: appealInput,
        answer: complaintShape,
        refusals: stepping,
      },
      async (tx, { actor: member, params: { id }, body, origin }) => {
        await stepInComplaint(bench, tx, { member, id, origin }, 'appeal', body)
        return shown(tx, member, id)
      },
    ),
    ...Object.entries(steps).map(([path, [step, summary, refusals]]) =>
      change(
        'POST',
        `/complaints/:id/${path}/`,
        {
          summary,
          access: 'members',
          params: oneComplaint,
          answer: complaintShape,
          refusals: [...stepping, ...refusals],
        },
        async (tx, { actor: member, params: { id }, origin }) => {
          await stepInComplaint(bench, tx, { member, id, origin }, step)
          return shown(tx, member, id)
        },
      ),
    ),
  ]
}

function statesThatAre(open: boolean): string[] {
  return Object.keys(process.states).filter((state) => openStates.includes(state) === open)
}

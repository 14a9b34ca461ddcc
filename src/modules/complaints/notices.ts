import { onTheWire, plusSeconds } from '../../kernel/time.ts'
import { formatAmount } from '../../kernel/money.ts'
import type { NoticeData, NoticeKind } from '../notifications/index.ts'
import { decisionDue } from './rules.ts'
import type { Complaint } from './subjects.ts'

/** What the sentences about a complaint are made of. */
export function complaintNoticeData(complaint: Complaint): NoticeData {
  const { id, reference, title, order, offered, policy, createdAt } = complaint
  const decideBy = decisionDue(complaint)
  return {
    complaint_id: id,
    reference,
    state: complaint.state,
    title,
    amount: order && offered !== null ? formatAmount(offered, order.currency) : null,
    currency: order?.currency ?? null,
    due: plusSeconds(createdAt, Number(policy['answerWindow'])).toISOString(),
    decide_by: decideBy ? onTheWire(decideBy) : null,
  }
}

const wordings: Readonly<Record<string, Pick<NoticeKind, 'title' | 'body'>>> = {
  'complaint-opened': {
    title: ({ reference }) => `Somebody complains of you: ${reference}`,
    body: ({ due }, { day }) =>
      `Read on its page what it is about and answer by ${day(String(due))}. Without a word of yours it is decided by what there is.`,
  },
  'complaint-answered': {
    title: ({ reference }) => `Your complaint ${reference} was answered`,
    body: () => 'Both sides are heard. Those who run the marketplace look at it now.',
  },
  'complaint-unanswered': {
    title: ({ reference }) => `Nobody answered in time: complaint ${reference}`,
    body: () =>
      'The time to answer is over. Those who run the marketplace look at it now; until then both may still add something.',
  },
  'complaint-reply': {
    title: ({ reference }) => `Something was added to complaint ${reference}`,
    body: () => 'Read it on the page of the complaint.',
  },
  'complaint-offer': {
    title: ({ reference }) => `An offer to settle your complaint ${reference}`,
    body: ({ amount, currency }, { money }) =>
      `The seller offers to give ${money(String(amount), String(currency))} back. Take it on the page of the complaint, or let it be decided.`,
  },
  'complaint-settled': {
    title: ({ reference }) => `Your offer was taken: complaint ${reference}`,
    body: () => 'The money goes back to the buyer, and the matter is settled.',
  },
  'complaint-withdrawn': {
    title: ({ reference }) => `Complaint ${reference} was withdrawn`,
    body: () => 'The matter is over.',
  },
  'complaint-decided': {
    title: ({ reference }) => `Complaint ${reference} is decided`,
    body: () => 'The decision and its reason stand on its page, and until when it may be appealed.',
  },
  'complaint-appealed': {
    title: ({ reference }) => `The decision on complaint ${reference} is appealed`,
    body: () => 'It is looked at once more. Until then nothing of the decision takes effect.',
  },
  'complaint-lapsed': {
    title: ({ reference }) => `Complaint ${reference} ended undecided`,
    body: () => 'Nobody decided it in all its time. Nothing is given back by it, and an order it held up goes on.',
  },
  'complaint-to-decide': {
    title: ({ reference }) => `Complaint ${reference} waits for your decision`,
    body: ({ decide_by: by }, { day }) =>
      by
        ? `Both sides have had their time to speak. Decide on its page by ${day(String(by))}, and say why; then it ends undecided.`
        : 'Both sides have had their time to speak. Decide on its page, and say why.',
  },
  'complaint-to-decide-again': {
    title: ({ reference }) => `An appeal waits for your decision: complaint ${reference}`,
    body: ({ decide_by: by }, { day }) =>
      `Somebody other than the first time decides it for good, where there is somebody.${by ? ` If nobody does by ${day(String(by))}, the first decision stands.` : ''}`,
  },
  'complaint-decide-soon': {
    title: ({ reference, decide_by: by }, { day }) => `Decide by ${day(String(by))}: complaint ${reference}`,
    body: ({ state }) =>
      state === 'appealed'
        ? 'Nobody has decided about the appeal yet. If nobody does, the first decision stands and takes effect.'
        : 'Nobody has decided it yet. If nobody does it ends undecided: nothing is given back, and an order it holds up goes on.',
  },
  'complaint-closed': {
    title: ({ reference }) => `Complaint ${reference} is decided for good`,
    body: () => 'What was decided takes effect. It stands on the page of the complaint.',
  },
}

/** The kinds of notice about complaints. */
export const complaintNotices: readonly NoticeKind[] = Object.entries(wordings).map(([kind, wording]) => ({
  kind,
  mailed: true,
  link: ({ complaint_id: id }: NoticeData) => `/complaints/${id}`,
  ...wording,
}))

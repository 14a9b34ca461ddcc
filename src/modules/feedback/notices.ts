import type { NoticeData, NoticeKind } from '../notifications/index.ts'
import type { Said } from './subjects.ts'

/** What the sentences about feedback are made of. */
export function feedbackNoticeData({ row }: Said): NoticeData {
  return { order_id: row.deal_id, title: row.title }
}

/** The kinds of notice about feedback. */
export const feedbackNotices: readonly NoticeKind[] = [
  {
    kind: 'feedback-published',
    mailed: false,
    title: ({ title }) => `What was said of you about ${String(title)}`,
    body: () => 'It can be seen now. You may answer it once, on the page of the order.',
    link: ({ order_id: id }) => `/orders/${String(id)}`,
  },
]

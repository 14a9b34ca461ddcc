import type { NoticeKind } from '../notifications/index.ts'

/** What operators are told. Who wrote, and what, stands behind the link only: there it can be forgotten. */
export const pagesNotices: readonly NoticeKind[] = [
  {
    kind: 'contact-received',
    mailed: true,
    title: () => 'Somebody has written to the marketplace',
    body: () => 'A message has come in by the contact form. You can answer it from the desk.',
    link: ({ messageId }) => `/admin/messages/${messageId}`,
  },
]

import type { NoticeKind } from '../notifications/index.ts'

/** What members are told about their own data. */
export const privacyNotices: readonly NoticeKind[] = [
  {
    kind: 'export-ready',
    mailed: true,
    title: () => 'Your data is ready',
    body: () => 'The archive of everything we hold of you can be fetched from your account for seven days.',
    link: () => '/account/data',
  },
]

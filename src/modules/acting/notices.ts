import type { NoticeKind } from '../notifications/index.ts'

/** What a member is told when somebody of the house looks at the marketplace as them. */
export const actingNotices: readonly NoticeKind[] = [
  {
    kind: 'acted-as',
    mailed: true,
    title: () => 'Somebody of our team is looking at your account as you see it',
    body: ({ name, reason, may_change }) =>
      may_change
        ? `${name} looks at it, and may mend what you offer and your addresses. Reason: ${reason}`
        : `${name} looks at it and changes nothing. Reason: ${reason}`,
    link: () => null,
  },
]

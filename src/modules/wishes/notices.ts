import type { NoticeKind } from '../notifications/index.ts'

/** What members are told about what they look for. */
export const wishesNotices: readonly NoticeKind[] = [
  {
    kind: 'saved-search-found',
    mailed: true,
    title: ({ name, count, more }) =>
      count === 1 && !more
        ? `A new find for your search “${name}”`
        : `${more ? 'More than ' : ''}${count} new finds for your search “${name}”`,
    body: ({ first, count, more }) =>
      count === 1 && !more ? `Newly offered: ${first}.` : `Newly offered, among others: ${first}.`,
    link: ({ query }) => `/search?${query}`,
  },
]

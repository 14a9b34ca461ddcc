import type { NoticeData, NoticeKind } from '../notifications/index.ts'
import type { Violation } from './subjects.ts'

/** What notices about a violation are written from. */
export function disciplineNoticeData({ id, about, kind, cause, answer, standing }: Violation): NoticeData {
  return {
    violation_id: id,
    about,
    kind,
    order_id: cause.kind === 'deal' ? cause.id : null,
    answer,
    counted: standing?.counted ?? null,
    blocks_at: standing?.blocksAt ?? null,
    blocked: standing?.blockedUntil ? 'yes' : null,
  }
}

const wordings: Readonly<Record<string, Pick<NoticeKind, 'title' | 'body'>>> = {
  'violation-recorded': {
    title: ({ kind, about }) =>
      kind === 'unpaid' ? `You did not pay for ${about}` : `Something was recorded of you: ${about}`,
    body: ({ counted, blocks_at: blocksAt, blocked }) =>
      blocked
        ? `With this you have ${counted} violations, and may not bid for a while. If it was otherwise, appeal.`
        : `It is on record: ${counted} of ${blocksAt}. With ${blocksAt} one may not bid for a while. If it was otherwise, appeal.`,
  },
  'violation-upheld': {
    title: ({ about }) => `Your appeal was turned down: ${about}`,
    body: ({ answer }) => `What was recorded stands, until its time has run out. The answer: ${answer}`,
  },
  'violation-excused': {
    title: ({ about }) => `Struck out: ${about}`,
    body: () => 'What was recorded of you counts no more.',
  },
}

/** The kinds of notice about violations. */
export const disciplineNotices: readonly NoticeKind[] = Object.entries(wordings).map(([kind, wording]) => ({
  kind,
  mailed: true,
  link: () => '/standing',
  ...wording,
}))

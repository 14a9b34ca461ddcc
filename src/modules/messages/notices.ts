import type { NoticeData, NoticeKind } from '../notifications/index.ts'

type Wording = Pick<NoticeKind, 'title' | 'body'>

const wordings: Readonly<Record<string, Wording>> = {
  // Never what was said: a letter lies about on devices that others look at.
  'messages-waiting': {
    title: ({ name }) => `${name} has written to you`,
    body: ({ title }) =>
      title
        ? `It is about “${title}”. You are told once, until you come and read it.`
        : 'You are told once, until you come and read it.',
  },
  'message-removed': {
    title: () => 'A message of yours was removed',
    body: () => 'Those who run the marketplace found that it has no place here.',
  },
  'message-warning': {
    title: () => 'A warning about what you have written',
    body: () => 'Somebody reported it, and those who run the marketplace agree. Please mind how you write to others.',
  },
  'report-decided': {
    title: () => 'Your report was looked at',
    body: ({ decision }) =>
      decision === 'removed'
        ? 'The message was removed.'
        : decision === 'warned'
          ? 'Who wrote it was warned.'
          : 'Those who run the marketplace found nothing to do about it. You can block whoever you want no word of.',
  },
}

/** What members are told about their conversations. */
export const messagesNotices: readonly NoticeKind[] = Object.entries(wordings).map(([kind, wording]) => ({
  kind,
  mailed: true,
  link: ({ conversation_id: id }: NoticeData) => `/messages/${id}`,
  ...wording,
}))

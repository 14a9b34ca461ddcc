import type { ChannelKind } from '../../platform/realtime/channels.ts'
import type { ChannelName, NewEvent } from '../../platform/realtime/live.ts'

/** What one member is told, as it is told. The events name notices; the sentences are written for the reader. */
export const noticeChannel: ChannelKind = {
  kind: 'notices',
  summary: "A member's own notices, and how many are unread.",
  // A line outlives the time of acting: it is known by the session alone, which is the operator's own.
  mayWatch: (actor, key) => actor.kind === 'member' && actor.memberId === key && !actor.actedBy,
}

/** The channel of a member's notices. */
export const channelOf = (memberId: string): ChannelName => `${noticeChannel.kind}:${memberId}`

/** A notice was told. */
export const noticeTold = (memberId: string, noticeId: string): NewEvent => ({
  channel: channelOf(memberId),
  event: 'notice',
  data: { id: noticeId },
})

/** Some were read: the count is another. */
export const noticesRead = (memberId: string): NewEvent => ({ channel: channelOf(memberId), event: 'read', data: {} })

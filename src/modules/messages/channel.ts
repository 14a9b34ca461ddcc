import type { Tx } from '../../platform/db/transaction.ts'
import type { ChannelKind } from '../../platform/realtime/channels.ts'
import type { ChannelName, Live, LiveData } from '../../platform/realtime/live.ts'

/**
 * What happens in all conversations of one member. One channel a member, and none a conversation: what is told is written
 * for those who are in it at that moment, so nobody is ever handed what was said before they came or after they left.
 */
export const messagesChannel: ChannelKind = {
  kind: 'messages',
  summary: "What is said in a member's own conversations.",
  mayWatch: (actor, key) => actor.kind === 'member' && actor.memberId === key && !actor.actedBy,
}

export const channelOf = (memberId: string): ChannelName => `${messagesChannel.kind}:${memberId}`

/** What those in a conversation are told of. */
export type Happening =
  /** Something was said. */
  | 'message'
  /** Somebody has read so far. */
  | 'read'
  /** A message was taken out of sight. */
  | 'removed'
  /** Who is in it, what it is called, whether one may write: it is to be read again. */
  | 'conversation'
  /** This member is in it no more. */
  | 'left'

/** Tells members, each on their own channel, what has happened in a conversation. */
export function tell(
  live: Live,
  tx: Tx,
  memberIds: readonly string[],
  event: Happening,
  data: LiveData & { conversation_id: string },
): void {
  for (const memberId of memberIds) live.publish(tx, { channel: channelOf(memberId), event, data })
}

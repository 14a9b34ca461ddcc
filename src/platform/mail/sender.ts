import type { Marketplace } from '../../kernel/marketplace.ts'
import type { Message } from './mail.ts'

/**
 * Whom a marketplace's letters come from, and where an answer goes. The address itself is the deployment's: only for that
 * one does its mail server vouch.
 */
export function senderOf({ name, settings }: Pick<Marketplace, 'name' | 'settings'>) {
  const { fromName, replyTo } = settings.letters
  return { fromName: fromName ?? name, ...(replyTo !== null && { replyTo }) } satisfies Partial<Message>
}

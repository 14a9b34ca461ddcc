import type { AppServices } from '../../engine/services.ts'
import { refuseOverBound } from '../../platform/http/limits.ts'
import type { Rates } from '../../platform/rates/rates.ts'

// A group of people who type keeps the others' screens, and not the wires between our processes, busy.
const typing = { name: 'typing', times: 1, seconds: 2 }

/** How often one member may write, and have others told that they are typing. */
export interface Bounds {
  /** @throws Refusal rate_limited */
  message(memberId: string): void
  /** Whether others are told: what comes more often is dropped without a word. */
  typing(memberId: string, conversationId: string): boolean
}

export function openBounds(rates: Rates, { config }: Pick<AppServices, 'config'>): Bounds {
  // By whatever way they come: over REST and over sockets together.
  const messages = { name: 'messages', times: config.rates.messages, seconds: 60 }
  return {
    message(memberId) {
      if (messages.times > 0) refuseOverBound([rates.take(messages, memberId)])
    },
    typing: (memberId, conversationId) => rates.take(typing, `${memberId} ${conversationId}`).admitted,
  }
}

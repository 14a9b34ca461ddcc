/** What a conversation may be about. */
export const subjects = ['product', 'deal', 'members', 'group'] as const

export type About = (typeof subjects)[number]

/** Whoever was not answered yet may write so many messages to a stranger, and no more. */
export const mostUnanswered = 5

export const mostInGroup = 20

export const longestBody = 4_000

export const mostFiles = 5

/** What a member knows of a conversation when they want to write in it. */
export interface Ground {
  about: About
  /** How many messages there are. */
  written: bigint
  /** Whether anybody else has written in it. */
  answered: boolean
  /** The others who are in it. */
  others: readonly string[]
  /** Those of them who want no word of this member's, or of whom this member wants none. */
  blocked: ReadonlySet<string>
  /** Those of them who can be reached: they are here still, and not suspended. */
  reachable: ReadonlySet<string>
}

/** Why a member cannot write; undefined when they can. In a group the others are there still, whomever one has blocked. */
export function hindranceOf(ground: Ground): 'cannot_write_here' | 'wait_for_answer' | undefined {
  const { about, others, blocked, reachable } = ground
  if (about !== 'group' && !others.some((one) => !blocked.has(one) && reachable.has(one))) return 'cannot_write_here'
  // The two of a deal owe one another answers; everybody else may be a stranger.
  const strangers = about === 'product' || about === 'members'
  if (strangers && !ground.answered && ground.written >= BigInt(mostUnanswered)) return 'wait_for_answer'
  return undefined
}

/** What there is only one conversation of; null for groups, of which there may be any number. */
export function oneOf(
  what:
    | { about: 'product'; productId: string; asker: string }
    | { about: 'deal'; dealId: string }
    | { about: 'members'; pair: readonly [string, string] },
): string {
  if (what.about === 'product') return `product:${what.productId}:${what.asker}`
  if (what.about === 'deal') return `deal:${what.dealId}`
  return `members:${what.pair.toSorted().join(':')}`
}

/** Whether a text is one that people write. */
export function isPlainText(text: string): boolean {
  // Line ends and tabs are text; what steers terminals and printers is not.
  // oxlint-disable-next-line no-control-regex
  return !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/.test(text)
}

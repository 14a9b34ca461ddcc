import type { Subject } from '../../engine/process.ts'

/** What a violation came of. */
export const violationKinds = ['unpaid', 'complaint', 'conduct'] as const
export type ViolationKind = (typeof violationKinds)[number]

/** Something a member is held against. */
export interface Violation extends Subject {
  memberId: string
  kind: ViolationKind
  cause: { kind: 'deal' | 'complaint' | 'operator'; id: string }
  /** What it was about, in words. */
  about: string
  recordedBy: string | null
  createdAt: Date
  /** From then on it is forgotten, UTC. */
  countsUntil: Date
  appeal: string | null
  answer: string | null
  parties: { member: string }
  /** How the member stands with this one. Known from the moment it is recorded, for the notice that tells of it. */
  standing?: Standing
}

/** How a member stands. */
export interface Standing {
  /** How many violations count now. */
  counted: number
  /** From how many on one may not bid. */
  blocksAt: number
  /** Until when they may not bid, UTC; null while they may. */
  blockedUntil: Date | null
}

/** What a seller says of bidders: from how many violations on, recorded within so many days, they take no bids. */
export interface BidderRule {
  refusedFrom: number
  days: (typeof ruleDays)[number]
}

/** As at eBay. */
export const ruleDays = [30, 180, 360] as const

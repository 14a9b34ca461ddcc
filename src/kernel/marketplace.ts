import type { Brand } from './brand.ts'
import type { Currency } from './currency.ts'

/** A role a member may hold. Staff roles are given by an operator, never taken at registration. */
export interface RoleFacts {
  name: string
  label: string
  selfAssigned: boolean
}

/**
 * Everything in which marketplaces differ, as data that modules read. A preset gives it; a marketplace's own settings
 * may replace single values. What a made deal needs of it is frozen into the deal.
 */
export interface MarketplaceSettings {
  /** Names of the modules that are on; the paths of the others answer 404. */
  modules: readonly string[]
  roles: readonly RoleFacts[]
  currency: Currency
  /** IANA zone in which wall-clock rules and screens run. */
  zone: string
  /** BCP 47 tag for numbers, dates, words. */
  locale: string
  /** ISO 3166-1 alpha-2: where sellers' Stripe accounts are opened, and whose provinces are seeded. */
  country: string
  /** The house's fee on a sale, in basis points (200 = 2 %). */
  feeBasisPoints: number
  /** After so many seconds of real time without a sign of life a session ends; null: it may be idle as long as it lives. */
  idleTimeoutSeconds: number | null
  /** The ways in which sellers connect to Stripe: an account opened for them, or one of their own by OAuth. */
  sellerAccounts: readonly ('express' | 'standard')[]
  /** Who bears a dispute that is lost after the seller was paid. */
  disputeLossBorneBy: 'seller' | 'house'
  /** Who bears what Stripe charges for a dispute that is lost. */
  disputeFeeBorneBy: 'seller' | 'house'
  /** Origins (`https://shop.example`) whose pages may call the API from a browser, with tokens and never with cookies. */
  allowedOrigins: readonly string[]
  /** Whether members are told when an operator acts as them. */
  tellOfActing: boolean
  /** Letters: the name they come from (null: the marketplace's), and where answers go (null: nowhere in particular). */
  letters: { fromName: string | null; replyTo: string | null }
  /** Windows of the goods order, in seconds of business time. */
  goods: {
    /** From order to payment, then the order expires and the unit returns to stock. */
    paymentWindow: number
    /** From payment to dispatch, then the order is cancelled and the buyer refunded. */
    dispatchWindow: number
    /** From dispatch to delivery: without a word from the buyer the parcel counts as delivered. */
    deliveryWindow: number
    /** From delivery to completion: until then the buyer may ask to return it; then the seller is paid. */
    inspectionWindow: number
    /** From the seller's yes to a return until the parcel must be on its way back. */
    returnWindow: number
  }
  auctions: AuctionSettings
  /** Whoever is away is told of a message that lies unread for so long, in seconds of business time. */
  messages: { mailAfter: number }
  complaints: ComplaintSettings
  feedback: {
    /** So long what one side says waits for the other side, in seconds of business time; then it is seen. */
    blindWindow: number
  }
  discipline: DisciplineSettings
  brand: Brand
}

/** How long people have in a complaint, in seconds of business time; frozen into the case. */
export interface ComplaintSettings {
  /** From the complaint to the other side's answer; then it is decided without their word. */
  answerWindow: number
  /** From the decision to an appeal; then it takes effect. */
  appealWindow: number
  /** From the time both sides have had, and again from an appeal, to the decision; then it ends as it stands. */
  decisionWindow: number
}

/** How a marketplace auctions. What an auction needs of it is frozen into the auction. Spans in seconds of business time. */
export interface AuctionSettings {
  /** By what steps bids rise, in the marketplace's currency: below which price (null: any) by what step, decimals. */
  increments: readonly { below: string | null; step: string }[]
  /** A bid in so many last seconds moves the end to so many seconds after it. */
  softClose: number
  /** So long after its first end an auction is over whatever is bid. */
  hardEndAfter: number
  shortest: number
  longest: number
  /** How long before its beginning an auction may be scheduled. */
  aheadAtMost: number
  /** Whether one must have a saved card to bid. */
  cardRequired: boolean
}

/** What follows when members break the rules. Spans in seconds of business time. */
export interface DisciplineSettings {
  /** From how many violations on a member may not bid. */
  violationsToBlock: number
  /** So long a violation counts. */
  countsFor: number
  /** So long after it was recorded it can be appealed. */
  appealWindow: number
  /** So long the house has to answer an appeal, which else is won. */
  decisionWindow: number
}

/** A template marketplaces are made from. */
export interface Preset extends MarketplaceSettings {
  slug: string
  name: string
  /** One sentence for the person who chooses among presets. */
  summary: string
}

/** One tenant: its preset's settings with its own put over them. */
export interface Marketplace {
  id: string
  slug: string
  preset: string
  name: string
  /** Host names it answers to, the primary first. */
  hosts: readonly string[]
  settings: MarketplaceSettings
  /** Closed for a while by the superadmin; its deals, timers and money go on. Absent: it is open. */
  suspension?: Suspension | undefined
}

/** Since when a marketplace is closed, and why, in the superadmin's words. */
export interface Suspension {
  /** Business time, UTC. */
  since: Date
  reason: string
}

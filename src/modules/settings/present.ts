import type { z } from 'zod'
import { digitsOf } from '../../kernel/currency.ts'
import type { Brand } from '../../kernel/brand.ts'
import { paletteOf } from '../../kernel/palette.ts'
import type { Marketplace, MarketplaceSettings } from '../../kernel/marketplace.ts'
import type { Change } from './commands.ts'
import { basisPointsOf, percentOf } from './percent.ts'
import { onTheWire } from '../../kernel/time.ts'
import type { SettingsInForce } from './queries.ts'
import type { VersionRow } from './store.ts'
import type { brandAnswer, marketplaceFacts, SettingsAnswer, SettingsChange } from './schema.ts'

/** What anybody may know of a marketplace, on the wire. */
export function presentFacts(
  { slug, preset }: Pick<Marketplace, 'slug' | 'preset'>,
  { name, inForce }: SettingsInForce,
  { closed, development }: { closed: boolean; development: boolean },
): z.input<typeof marketplaceFacts> {
  return {
    name,
    slug,
    preset,
    brand: presentBrand(inForce.brand),
    currency: inForce.currency,
    currency_digits: digitsOf(inForce.currency),
    locale: inForce.locale,
    zone: inForce.zone,
    country: inForce.country,
    roles: inForce.roles.filter((role) => role.selfAssigned).map((role) => ({ name: role.name, label: role.label })),
    modules: [...inForce.modules],
    fee_percent: percentOf(inForce.feeBasisPoints),
    goods: presentWindows(inForce.goods),
    closed,
    development,
  }
}

/** The operator's settings on the wire, with the number of their newest version. */
export function presentSettings({ name, inForce }: SettingsInForce, version: number): SettingsAnswer {
  return {
    version,
    name,
    fee_percent: percentOf(inForce.feeBasisPoints),
    idle_timeout_seconds: inForce.idleTimeoutSeconds,
    seller_accounts: [...inForce.sellerAccounts],
    dispute_loss_borne_by: inForce.disputeLossBorneBy,
    dispute_fee_borne_by: inForce.disputeFeeBorneBy,
    allowed_origins: [...inForce.allowedOrigins],
    tell_of_acting: inForce.tellOfActing,
    letters: { from_name: inForce.letters.fromName, reply_to: inForce.letters.replyTo },
    goods: presentWindows(inForce.goods),
    discipline: presentDiscipline(inForce.discipline),
    complaints: {
      time_to_answer: inForce.complaints.answerWindow,
      time_to_appeal: inForce.complaints.appealWindow,
      time_to_decide: inForce.complaints.decisionWindow,
    },
    feedback: { blind_window: inForce.feedback.blindWindow },
    messages: { mail_after: inForce.messages.mailAfter },
    auctions: presentAuctions(inForce.auctions),
    brand: presentBrand(inForce.brand),
  }
}

function presentWindows(goods: MarketplaceSettings['goods']) {
  return {
    payment_window: goods.paymentWindow,
    dispatch_window: goods.dispatchWindow,
    delivery_window: goods.deliveryWindow,
    inspection_window: goods.inspectionWindow,
    return_window: goods.returnWindow,
  }
}

function presentDiscipline(discipline: MarketplaceSettings['discipline']) {
  return {
    violations_to_block: discipline.violationsToBlock,
    counts_for: discipline.countsFor,
    appeal_window: discipline.appealWindow,
    decision_window: discipline.decisionWindow,
  }
}

function presentAuctions(auctions: MarketplaceSettings['auctions']) {
  return {
    increments: auctions.increments.map((band) => ({ ...band })),
    soft_close: auctions.softClose,
    hard_end_after: auctions.hardEndAfter,
    shortest: auctions.shortest,
    longest: auctions.longest,
    ahead_at_most: auctions.aheadAtMost,
    card_required: auctions.cardRequired,
  }
}

/** A brand on the wire, with every colour worked out: what is shown is just what was checked. */
export function presentBrand(brand: Brand): z.input<typeof brandAnswer> {
  const { accentDark, secondDark, emblem, tone: _tone, ...same } = brand
  return {
    ...same,
    accent_dark: accentDark,
    second_dark: secondDark,
    emblem: emblem.map((stroke) => ({ ...stroke })),
    palette: paletteOf(brand),
  }
}

/** A wished change as the command takes it. */
export function changeOf({
  name,
  fee_percent,
  idle_timeout_seconds,
  seller_accounts,
  dispute_loss_borne_by,
  dispute_fee_borne_by,
  allowed_origins,
  tell_of_acting,
  letters,
  goods,
  discipline,
  complaints,
  feedback,
  messages,
  auctions,
  brand,
}: SettingsChange): Change {
  return {
    name,
    ...(fee_percent !== undefined && { feeBasisPoints: basisPointsOf(fee_percent) }),
    ...(idle_timeout_seconds !== undefined && { idleTimeoutSeconds: idle_timeout_seconds }),
    ...(seller_accounts && { sellerAccounts: [...new Set(seller_accounts)] }),
    ...(dispute_loss_borne_by && { disputeLossBorneBy: dispute_loss_borne_by }),
    ...(dispute_fee_borne_by && { disputeFeeBorneBy: dispute_fee_borne_by }),
    ...(allowed_origins && { allowedOrigins: [...new Set(allowed_origins)] }),
    ...(tell_of_acting !== undefined && { tellOfActing: tell_of_acting }),
    ...(letters && { letters: lettersOf(letters) }),
    ...(goods && { goods: windowsOf(goods) }),
    ...(discipline && { discipline: disciplineOf(discipline) }),
    ...(complaints && {
      complaints: given({
        answerWindow: complaints.time_to_answer,
        appealWindow: complaints.time_to_appeal,
        decisionWindow: complaints.time_to_decide,
      }),
    }),
    ...(feedback && { feedback: given({ blindWindow: feedback.blind_window }) }),
    ...(messages && { messages: given({ mailAfter: messages.mail_after }) }),
    ...(auctions && { auctions: auctionsOf(auctions) }),
    ...(brand && { brand: brandOf(brand) }),
  }
}

/** Null is an answer here: what was set is taken away. */
function lettersOf({ from_name, reply_to }: NonNullable<SettingsChange['letters']>): NonNullable<Change['letters']> {
  return {
    ...(from_name !== undefined && { fromName: from_name }),
    ...(reply_to !== undefined && { replyTo: reply_to }),
  }
}

function windowsOf(goods: NonNullable<SettingsChange['goods']>): Partial<MarketplaceSettings['goods']> {
  return given({
    paymentWindow: goods.payment_window,
    dispatchWindow: goods.dispatch_window,
    deliveryWindow: goods.delivery_window,
    inspectionWindow: goods.inspection_window,
    returnWindow: goods.return_window,
  })
}

function disciplineOf(
  discipline: NonNullable<SettingsChange['discipline']>,
): Partial<MarketplaceSettings['discipline']> {
  return given({
    violationsToBlock: discipline.violations_to_block,
    countsFor: discipline.counts_for,
    appealWindow: discipline.appeal_window,
    decisionWindow: discipline.decision_window,
  })
}

function auctionsOf(auctions: NonNullable<SettingsChange['auctions']>): Partial<MarketplaceSettings['auctions']> {
  return given({
    increments: auctions.increments,
    softClose: auctions.soft_close,
    hardEndAfter: auctions.hard_end_after,
    shortest: auctions.shortest,
    longest: auctions.longest,
    aheadAtMost: auctions.ahead_at_most,
    cardRequired: auctions.card_required,
  })
}

function brandOf({ accent_dark, second_dark, ...same }: NonNullable<SettingsChange['brand']>): Partial<Brand> {
  return given({ ...same, accentDark: accent_dark, secondDark: second_dark })
}

/** Without what was left out. */
function given<Values extends object>(values: Values): { [Name in keyof Values]?: NonNullable<Values[Name]> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as never
}

/** A version of the settings on the wire. */
export function presentVersion({ number, at, actor, actor_name, restores, changes }: VersionRow) {
  const listed = Object.entries(changes).map(([field, { before, after }]) => ({ field, before, after }))
  return { number, at: onTheWire(at), actor_id: actor, actor_name, restores, changes: listed }
}

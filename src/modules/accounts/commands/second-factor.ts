import type { Member } from '../../../kernel/actor.ts'
import type { Marketplace } from '../../../kernel/marketplace.ts'
import { encrypt } from '../../../platform/auth/encryption.ts'
import { base32, newTotpSecret, otpauthUri } from '../../../platform/auth/totp.ts'
import type { Tx } from '../../../platform/db/transaction.ts'
import type { Origin, Within } from '../../../platform/http/endpoint.ts'
import { record } from '../../activity/index.ts'
import type { Accounts } from '../accounts.ts'
import { emailUnverified, secondFactorOff, secondFactorOn, wrongCode } from '../errors.ts'
import { type LetterKind, tellMember } from '../letters.ts'
import { lockMember, type MemberRow } from '../store/members.ts'
import {
  confirmTotp,
  deleteChallengesOf,
  deleteSecondFactor,
  putTotp,
  selectTotp,
  type TotpRow,
} from '../store/second-factor.ts'
import { codeGuesses, giveBack, take } from '../throttle.ts'
import { giveRecoveryCodes, ownerOf, takeCode } from './codes.ts'
import { provePassword } from './passwords.ts'

/** What an authenticator app is told, once: by its picture, its address, or typed. */
export interface Enrolment {
  secret: string
  uri: string
}

/**
 * Begins to switch the second step on: makes a secret, which counts for nothing until a code proves that the app has it.
 * Only with a verified address: what unverified accounts hold is dropped once the address's owner comes.
 * @throws Refusal wrong_password, email_unverified, second_factor_on, too_often
 */
export async function beginSecondFactor(
  accounts: Accounts,
  within: Within,
  by: { actor: Member; marketplace: Pick<Marketplace, 'name'>; password: string },
): Promise<Enrolment> {
  const { memberId } = by.actor
  await provePassword(accounts, within, memberId, by.password)
  const secret = newTotpSecret()
  return within(async (tx) => {
    const { member, totp } = await hold(tx, memberId)
    if (!member.email_verified) throw emailUnverified()
    if (totp?.confirmed_at) throw secondFactorOn()
    putTotp(tx, memberId, encrypt(accounts.factorKey, ownerOf(memberId), secret), accounts.clock.real())
    const uri = otpauthUri(secret, { issuer: by.marketplace.name, account: member.email })
    return { secret: base32(secret), uri }
  })
}

/**
 * Switches the second step on by the first code of the app. Answers the recovery codes, which are shown this once.
 * @throws Refusal wrong_code, second_factor_on, second_factor_off, too_often
 */
export async function confirmSecondFactor(
  accounts: Accounts,
  within: Within,
  { actor, code, origin }: { actor: Member; code: string; origin: Origin },
): Promise<string[]> {
  const { memberId } = actor
  return proveByCode(accounts, within, { memberId, code, enrolled: false }, (tx) => {
    confirmTotp(tx, memberId, accounts.clock.real())
    deleteChallengesOf(tx, memberId)
    note(accounts, tx, actor, origin, 'totp_on')
    return giveRecoveryCodes(accounts, tx, memberId)
  })
}

/**
 * New recovery codes for the old ones.
 * @throws Refusal wrong_password, wrong_code, second_factor_off, too_often
 */
export async function renewRecoveryCodes(
  accounts: Accounts,
  within: Within,
  { actor, password, code, origin }: Proofs,
): Promise<string[]> {
  const { memberId } = actor
  await provePassword(accounts, within, memberId, password)
  return proveByCode(accounts, within, { memberId, code, enrolled: true }, (tx) => {
    note(accounts, tx, actor, origin, 'recovery_codes_made')
    return giveRecoveryCodes(accounts, tx, memberId)
  })
}

/**
 * Switches the second step off.
 * @throws Refusal wrong_password, wrong_code, second_factor_off, too_often
 */
export async function endSecondFactor(
  accounts: Accounts,
  within: Within,
  { actor, password, code, origin }: Proofs,
): Promise<void> {
  const { memberId } = actor
  await provePassword(accounts, within, memberId, password)
  await proveByCode(accounts, within, { memberId, code, enrolled: true }, (tx) => {
    deleteSecondFactor(tx, memberId)
    note(accounts, tx, actor, origin, 'totp_off')
  })
}

interface Proofs {
  actor: Member
  password: string
  /** Of the app, or a recovery code. */
  code: string
  origin: Origin
}

/** Does what a right code allows, in the transaction that takes the code. A wrong one is committed, so that it counts. */
async function proveByCode<Answer>(
  accounts: Accounts,
  within: Within,
  { memberId, code, enrolled }: { memberId: string; code: string; enrolled: boolean },
  allowed: (tx: Tx) => Answer,
): Promise<Answer> {
  const done = await within(async (tx) => {
    const { totp } = await hold(tx, memberId)
    if (!totp || (enrolled && !totp.confirmed_at)) throw secondFactorOff()
    if (!enrolled && totp.confirmed_at) throw secondFactorOn()
    const own = [memberId, 'signed in']
    await take(tx, codeGuesses, own, accounts.clock.real())
    if (!(await takeCode(accounts, tx, memberId, code))) return undefined
    giveBack(tx, codeGuesses, own)
    return { answer: allowed(tx) }
  })
  if (!done) throw wrongCode()
  return done.answer
}

async function hold(tx: Tx, memberId: string): Promise<{ member: MemberRow; totp: TotpRow | undefined }> {
  const member = await lockMember(tx, memberId)
  if (!member) throw new Error('a member who has just been admitted is not there')
  return { member, totp: await selectTotp(tx, memberId) }
}

const deeds = {
  totp_on: 'member.second_factor_switched_on',
  totp_off: 'member.second_factor_switched_off',
  recovery_codes_made: 'member.recovery_codes_renewed',
} as const

function note(accounts: Accounts, tx: Tx, actor: Member, origin: Origin, what: keyof typeof deeds & LetterKind): void {
  record(tx, { actor, origin, action: deeds[what], object: { kind: 'member', id: actor.memberId } })
  tellMember(accounts, tx, actor.memberId, what)
}

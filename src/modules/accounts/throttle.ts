import { createHash } from 'node:crypto'
import { plusSeconds } from '../../kernel/time.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import { tooOften } from './errors.ts'
import { deleteThrottle, selectThrottle, takeFromThrottle } from './store/throttle.ts'

/**
 * How often something may be tried: `times` at once, after which the allowance grows back evenly over `seconds` of real
 * time. (The 'generic cell rate algorithm': one instant a key says how far its allowance is used up.)
 */
export interface Allowance {
  name: string
  times: number
  seconds: number
}

/** A login is tried by account and network together, or by account and known device: see places.ts. CO-20 */
export const loginAttempts: Allowance = { name: 'login', times: 10, seconds: 60 }
/** How many logins all strangers together may try at one account, however many networks they come from. */
export const strangersLogins: Allowance = { name: 'strangers-login', times: 50, seconds: 3_600 }
/** How many codes may be tried at one account from a place that is known to it, or from all others together. */
export const codeGuesses: Allowance = { name: 'code-guess', times: 10, seconds: 600 }
/** How many wrong logins, over all accounts, one address may have had. */
export const wrongLogins: Allowance = { name: 'wrong-login', times: 100, seconds: 60 }
/** How many addresses one stranger may find to be taken. */
export const takenEmails: Allowance = { name: 'taken-email', times: 20, seconds: 600 }
/** How many mails with links one person may be sent. */
export const mailedLinks: Allowance = { name: 'mailed-link', times: 5, seconds: 3_600 }
/** How many such mails one address may ask for. */
export const askedLinks: Allowance = { name: 'asked-link', times: 30, seconds: 3_600 }
/** How often a signed-in member may guess at their own password. */
export const passwordGuesses: Allowance = { name: 'password-guess', times: 10, seconds: 600 }

/**
 * Takes one from the allowance that `of` has. Commit it whatever comes of the attempt.
 * @throws Refusal too_often, with the seconds to wait
 */
export async function take(tx: Tx, allowance: Allowance, of: readonly string[], realNow: Date): Promise<void> {
  if (await tryTaking(tx, allowance, of, realNow)) return
  throw tooOften(Math.max(1, await secondsToWait(tx, allowance, of, realNow)))
}

/** Takes one if there is one; for where being over must not show. */
export async function tryTaking(tx: Tx, allowance: Allowance, of: readonly string[], realNow: Date): Promise<boolean> {
  const each = allowance.seconds / allowance.times
  const latest = plusSeconds(realNow, allowance.seconds)
  return takeFromThrottle(tx, keyOf(allowance, of), { realNow, each, latest })
}

/**
 * Looks, without taking: for allowances that only failures use up.
 * @throws Refusal too_often, with the seconds to wait
 */
export async function demandLeft(tx: Tx, allowance: Allowance, of: readonly string[], realNow: Date): Promise<void> {
  const wait = await secondsToWait(tx, allowance, of, realNow)
  if (wait > 0) throw tooOften(wait)
}

async function secondsToWait(tx: Tx, allowance: Allowance, of: readonly string[], realNow: Date): Promise<number> {
  const usedUntil = await selectThrottle(tx, keyOf(allowance, of))
  if (!usedUntil) return 0
  const each = allowance.seconds / allowance.times
  return Math.ceil((usedUntil.getTime() - realNow.getTime()) / 1_000 + each - allowance.seconds)
}

/** Gives the whole allowance back, after a success. */
export function giveBack(tx: Tx, allowance: Allowance, of: readonly string[]): void {
  deleteThrottle(tx, keyOf(allowance, of))
}

// Hashed: bounded in length whatever was typed, and no e-mail lies in the table.
function keyOf(allowance: Allowance, of: readonly string[]): string {
  const hash = createHash('sha256').update(JSON.stringify(of)).digest('base64url')
  return `${allowance.name}:${hash}`
}

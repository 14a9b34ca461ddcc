import { randomBytes } from 'node:crypto'
import { decrypt } from '../../../platform/auth/encryption.ts'
import { seal } from '../../../platform/auth/keys.ts'
import { base32, stepOfCode } from '../../../platform/auth/totp.ts'
import type { Tx } from '../../../platform/db/transaction.ts'
import type { Accounts } from '../accounts.ts'
import { replaceRecoveryCodes, selectTotp, takeRecoveryCode, takeStep } from '../store/second-factor.ts'

const recoveryCodes = 10
const recoveryBytes = 10

/** What a code turned out to be. */
export type CodeTaken = 'totp' | 'recovery' | undefined

/**
 * Takes a code of a member who is held by the caller: six digits from the app, or a recovery code. Each is good once.
 * Undefined when it is not right.
 */
export async function takeCode(accounts: Accounts, tx: Tx, memberId: string, given: string): Promise<CodeTaken> {
  const plain = given.replaceAll(/[\s-]/g, '').toLowerCase()
  if (!/^\d{6}$/.test(plain)) {
    const taken = await takeRecoveryCode(tx, memberId, hashOf(accounts, memberId, plain), accounts.clock.real())
    return taken ? 'recovery' : undefined
  }
  const row = await selectTotp(tx, memberId)
  const step = row && stepOfCode(secretIn(accounts, memberId, row.sealed_secret), plain, accounts.clock.real())
  return step !== undefined && (await takeStep(tx, memberId, step)) ? 'totp' : undefined
}

/** Makes new recovery codes, which replace the old ones. They are shown this once: the table holds hashes. */
export function giveRecoveryCodes(accounts: Accounts, tx: Tx, memberId: string): string[] {
  const codes = Array.from({ length: recoveryCodes }, () => base32(randomBytes(recoveryBytes)).toLowerCase())
  replaceRecoveryCodes(
    tx,
    memberId,
    codes.map((code) => hashOf(accounts, memberId, code)),
  )
  return codes.map((code) => code.match(/.{4}/g)?.join('-') ?? code)
}

/** The owner a member's secret is encrypted for. */
export function ownerOf(memberId: string): string {
  return `totp:${memberId}`
}

function secretIn({ factorKey }: Accounts, memberId: string, sealed: string): Buffer {
  return decrypt(factorKey, ownerOf(memberId), sealed)
}

// Eighty random bits and a key the database does not have: no slow hash is needed.
function hashOf({ factorKey }: Accounts, memberId: string, code: string): string {
  return seal(factorKey, `recovery:${memberId}:${code}`)
}

import type { Origin, Within } from '../../../platform/http/endpoint.ts'
import type { Accounts } from '../accounts.ts'
import { challengeInvalid, suspended, wrongCode } from '../errors.ts'
import { tellMember } from '../letters.ts'
import { acquaintanceOf, placeOf } from '../places.ts'
import { lockMember } from '../store/members.ts'
import { selectChallenge, takeChallenge } from '../store/second-factor.ts'
import { codeGuesses, giveBack, take } from '../throttle.ts'
import { takeCode } from './codes.ts'
import { challengeHash, letIn } from './entering.ts'
import type { OpenSession, SessionForm } from './sessions.ts'

/**
 * Ends a login by the second step: a code of the app, or a recovery code. Wrong codes are committed, so that they count;
 * they use up the allowance of the place they come from, or that of all strangers, so that who has learned the password
 * cannot keep the owner out of a device that is known.
 * @throws Refusal challenge_invalid, wrong_code, suspended, too_often
 */
export async function takeSecondStep(
  accounts: Accounts,
  within: Within,
  { challenge, code }: { challenge: string; code: string },
  form: SessionForm,
  origin: Origin,
): Promise<OpenSession> {
  const tokenHash = challengeHash(challenge)
  const session = await within(async (tx) => {
    const realNow = accounts.clock.real()
    const memberId = await selectChallenge(tx, tokenHash, realNow)
    if (!memberId) throw challengeInvalid()
    const how = await acquaintanceOf(accounts, tx, memberId, placeOf(accounts, origin))
    const sharers = [memberId, how === 'device' ? String(placeOf(accounts, origin).device) : how]
    const member = await lockMember(tx, memberId)
    if (member?.standing !== 'active') throw suspended()
    await take(tx, codeGuesses, sharers, realNow)
    const taken = await takeCode(accounts, tx, memberId, code)
    if (!taken) return undefined
    if (!(await takeChallenge(tx, tokenHash))) throw challengeInvalid()
    giveBack(tx, codeGuesses, sharers)
    if (taken === 'recovery') tellMember(accounts, tx, memberId, 'recovery_code_used')
    const way = taken === 'totp' ? 'totp' : 'recovery_code'
    return letIn(accounts, tx, memberId, { form, origin, way })
  })
  if (!session) throw wrongCode()
  return session
}

import { newId } from '../../../kernel/ids.ts'
import { isPassword } from '../../../platform/auth/password.ts'
import type { Origin, Within } from '../../../platform/http/endpoint.ts'
import type { Accounts } from '../accounts.ts'
import { suspended, wrongLogin } from '../errors.ts'
import { acquaintanceOf, networkIn, placeOf, sharersOf } from '../places.ts'
import type { Login } from '../schema.ts'
import { holdLogin, selectLogin } from '../store/sessions.ts'
import { demandLeft, giveBack, loginAttempts, strangersLogins, take, wrongLogins } from '../throttle.ts'
import { type Entered, enter } from './entering.ts'
import type { SessionForm } from './sessions.ts'

/**
 * Lets in whoever knows the password. Between two transactions the password is checked, which is slow on purpose and
 * holds no connection; for an unknown account the same work is done and the same is answered.
 * @throws Refusal wrong_login, suspended, too_often
 */
export async function login(
  accounts: Accounts,
  within: Within,
  asked: Login,
  form: SessionForm,
  origin: Origin,
): Promise<Entered> {
  const name = asked.email ?? asked.username ?? ''
  const by = name.includes('@') ? { email: name } : { username: name }
  const network = networkIn(origin)
  const place = placeOf(accounts, origin)
  const { row, tried } = await within(async (tx) => {
    const realNow = accounts.clock.real()
    const found = await selectLogin(tx, by)
    const how = await acquaintanceOf(accounts, tx, found?.member_id ?? newId(), place)
    const sharers = sharersOf(name, place, how)
    // A device that is known is let try whatever others do on its network or at its account.
    if (how !== 'device') await demandLeft(tx, wrongLogins, network, realNow)
    await take(tx, loginAttempts, sharers, realNow)
    if (how === 'stranger') await take(tx, strangersLogins, [name], realNow)
    return { row: found, tried: sharers }
  })
  const right = await isPassword(row?.password, asked.password)
  if (!row || !right) {
    await within((tx) => take(tx, wrongLogins, network, accounts.clock.real()))
    throw wrongLogin()
  }
  return within(async (tx) => {
    const standing = await holdLogin(tx, row)
    if (!standing) throw wrongLogin()
    if (standing === 'suspended') throw suspended()
    giveBack(tx, loginAttempts, tried)
    return enter(accounts, tx, row.member_id, { form, origin, way: 'password' })
  })
}

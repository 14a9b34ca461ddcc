import { randomBytes } from 'node:crypto'
import { plusSeconds } from '../../kernel/time.ts'
import { deviceLife } from '../../platform/auth/device-cookie.ts'
import { seal } from '../../platform/auth/keys.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import type { Origin } from '../../platform/http/endpoint.ts'
import type { Accounts } from './accounts.ts'
import { networkOf } from '../../platform/http/network.ts'
import { insertPlaces, selectPlaces } from './store/places.ts'

/**
 * Where somebody signs in from: their network, and the browser's own token where it has one. A place from which a member
 * has signed in before has allowances of its own, so that a stranger who hammers their account from elsewhere, even from
 * the same network, cannot keep them out. The table holds hashes only.
 */
export interface Place {
  network: string
  device: string | undefined
}

/** How well a place is known to an account. */
export type Acquaintance = 'device' | 'network' | 'stranger'

export function placeOf({ placeKey }: Pick<Accounts, 'placeKey'>, { address, device }: PlaceOrigin): Place {
  return {
    network: seal(placeKey, `network:${networkOf(address)}`),
    device: device && deviceHash(placeKey, device),
  }
}

type PlaceOrigin = Pick<Origin, 'address' | 'device'>

/** The network a request comes from, as the one whose allowance it uses up. */
export function networkIn({ address }: PlaceOrigin): string[] {
  return [networkOf(address)]
}

/** How well the place is known. Asks the same whoever `memberId` is, be it nobody. */
export async function acquaintanceOf(
  accounts: Pick<Accounts, 'clock'>,
  tx: Tx,
  memberId: string,
  { network, device }: Place,
): Promise<Acquaintance> {
  const since = plusSeconds(accounts.clock.real(), -deviceLife)
  const known = await selectPlaces(tx, memberId, [network, device ?? network], since)
  if (device && known.includes(device)) return 'device'
  return known.includes(network) ? 'network' : 'stranger'
}

/** Whose allowance a try from there uses up: the device's own, or what all from one network share. */
export function sharersOf(name: string, { network, device }: Place, how: Acquaintance): string[] {
  return how === 'device' ? [name, 'device', String(device)] : [name, 'network', network]
}

/**
 * Remembers that the member has signed in from there. Answers the token for a browser to keep: the one it has, where that
 * is known to be this member's, else a new one, so that nobody's browser can be given a token that somebody else knows.
 */
export async function rememberPlace(
  accounts: Pick<Accounts, 'clock' | 'placeKey'>,
  tx: Tx,
  memberId: string,
  form: 'cookie' | 'tokens',
  origin: PlaceOrigin,
): Promise<string | undefined> {
  const realNow = accounts.clock.real()
  const place = placeOf(accounts, origin)
  if (form === 'tokens') {
    insertPlaces(tx, memberId, [place.network], realNow)
    return undefined
  }
  const kept = (await acquaintanceOf(accounts, tx, memberId, place)) === 'device' ? origin.device : undefined
  const token = kept ?? randomBytes(32).toString('base64url')
  insertPlaces(tx, memberId, [place.network, deviceHash(accounts.placeKey, token)], realNow)
  return token
}

function deviceHash(placeKey: Buffer, token: string): string {
  return seal(placeKey, `device:${token}`)
}

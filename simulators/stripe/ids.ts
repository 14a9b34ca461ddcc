import { createHash, randomBytes } from 'node:crypto'
import type { Store } from './store.ts'

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

/** Makes ids: `ids('pi')` is `pi_` and 24 letters and digits. */
export type Ids = (prefix: string, length?: number) => string

/** Random ids; with a seed, the same sequence in each fresh store, continued after a restart. */
export function openIds(store: Store, seed: string | undefined): Ids {
  return (prefix, length = 24) => {
    const bytes = seed === undefined ? randomBytes(length) : seeded(store, seed, length)
    return `${prefix}_${Array.from(bytes, (byte) => ALPHABET[byte % ALPHABET.length]).join('')}`
  }
}

function seeded(store: Store, seed: string, length: number): Uint8Array {
  const turn = Number(store.setting('ids.turn') ?? '0') + 1
  store.keepSetting('ids.turn', String(turn))
  return createHash('shake256', { outputLength: length }).update(`${seed}:${turn}`).digest()
}

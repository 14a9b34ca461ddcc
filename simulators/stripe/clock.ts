import type { Store } from './store.ts'

/** The simulator's business time. Webhook signatures and retries never use it: they go by the real clock. */
export type Clock = {
  /** Business time in whole seconds since 1970, as Stripe writes it. */
  seconds(): number
  /** How far business time is ahead of real time, in milliseconds. */
  offsetMs(): number
  /** Turns business time to `offsetMs` ahead of real time. Throws when that would go backwards. */
  turn(offsetMs: number): void
}

/** Opens the clock; its offset is kept in the store, so that a restart does not turn time back. */
export function openClock(store: Store): Clock {
  let offset = Number(store.setting('clock.offset_ms') ?? '0')
  return {
    seconds: () => Math.floor((realMs() + offset) / 1000),
    offsetMs: () => offset,
    turn(offsetMs) {
      if (!Number.isSafeInteger(offsetMs)) throw new RangeError('offset_ms must be a whole number of milliseconds.')
      if (offsetMs < offset) throw new RangeError(`Time only goes forward: the offset is ${offset} ms already.`)
      offset = offsetMs
      store.keepSetting('clock.offset_ms', String(offset))
    },
  }
}

/** Real time in milliseconds since 1970: for signatures, retries and time-outs only. */
export function realMs(): number {
  return Date.now()
}

import type { IncomingMessage } from 'node:http'
import { Refusal } from '../../kernel/errors.ts'
import { networkBehind } from '../http/client-address.ts'

/** How many lines each network holds at this process. */
export interface Room {
  /**
   * Takes a place for whoever asks by `request`. Answers how it is given back; to do so twice does no harm.
   * @throws Refusal too_many `too_many_lines`
   */
  take(request: IncomingMessage): () => void
}

/** Room for `most` lines of one network; 0 is without bound. Without it one of them could take every line there is. */
export function openRoom(most: number, proxies: string): Room {
  const networkOf = networkBehind(proxies)
  const held = new Map<string, number>()
  return {
    take(request) {
      if (most === 0) return () => {}
      const network = networkOf(request)
      const already = held.get(network) ?? 0
      if (already >= most) throw tooManyLines()
      held.set(network, already + 1)
      let given = false
      return () => {
        if (given) return
        given = true
        const left = (held.get(network) ?? 1) - 1
        if (left > 0) held.set(network, left)
        else held.delete(network)
      }
    },
  }
}

const tooManyLines = () =>
  new Refusal('too_many', 'too_many_lines', 'Too many sockets are open from your network already.', {
    retryAfterSeconds: 30,
  })

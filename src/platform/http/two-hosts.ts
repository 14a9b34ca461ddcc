import { Refusal } from '../../kernel/errors.ts'

/**
 * Whether a request names more than one Host (RFC 9112 §3.2). Node keeps the first, a proxy before us may have gone by the
 * last: between the two lies a stranger's marketplace.
 */
export function namesTwoHosts(rawHeaders: readonly string[]): boolean {
  let hosts = 0
  for (let place = 0; place < rawHeaders.length; place += 2) {
    const name = rawHeaders[place]
    if (name?.length === 4 && name.toLowerCase() === 'host') hosts += 1
  }
  return hosts > 1
}

/** What such a request is told. */
export const twoHosts = () => new Refusal('malformed', 'malformed', 'The request names more than one Host.')

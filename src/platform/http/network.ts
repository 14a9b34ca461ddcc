import { isIPv6 } from 'node:net'

/** What stands for a network address: of IPv6 its first 64 bits, since one line has all the addresses below. */
export function networkOf(address: string): string {
  // Looked for first: the pattern of an IPv6 address is a long one, and most have no colon.
  if (!address.includes(':') || !isIPv6(address)) return address
  if (/^::ffff:\d+\./i.test(address)) return address.slice('::ffff:'.length)
  const groups = new URL(`http://[${address.split('%', 1)[0]}]`).hostname.slice(1, -1).split('::')
  const head = groups[0]?.split(':').filter(Boolean) ?? []
  const tail = groups[1]?.split(':').filter(Boolean) ?? []
  const full = groups.length === 1 ? head : [...head, ...Array(8 - head.length - tail.length).fill('0'), ...tail]
  return full.slice(0, 4).join(':')
}

import { randomUUID } from 'node:crypto'
import type { Line } from '../realtime/line.ts'
import type { SharedCounts, Sharing } from './rates.ts'
import type { Share } from './tally.ts'

// A word on the line of the database may have 8,000 bytes; a key has some 60.
const mostInOneWord = 40

type Told = [rule: string, key: string, window: number, more: number]

/** Shares counts by the line between processes. A word that is lost leaves the others with less than there was. */
export function shareByLine(line: Line, counts: SharedCounts): Sharing {
  const self = randomUUID()
  line.hear('rates', (word) => {
    if (word.startsWith(`["${self}"`)) return
    const [, told] = JSON.parse(word) as [string, Told[]]
    for (const [rule, key, window, more] of told) counts.addOthers(rule, key, window, more)
  })
  return {
    share(shares) {
      const told = shares.map(({ rule, key, window, more }: Share): Told => [rule.name, key, window, more])
      for (let from = 0; from < told.length; from += mostInOneWord) {
        line.say('rates', [JSON.stringify([self, told.slice(from, from + mostInOneWord)])])
      }
    },
  }
}

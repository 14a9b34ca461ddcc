import type { Database } from '../db/database.ts'
import type { Hub } from './hub.ts'
import type { Line } from './line.ts'
import type { Place } from './live.ts'
import { type Head, selectHeads } from './store.ts'

/** Says after each commit how far channels have come: to this process's own watchers and to every other process. */
export interface Relay {
  told(places: readonly Place[]): void
  stop(): Promise<void>
}

/**
 * The relay. Many commits in one moment make one question and one word a channel. If it fails, or the process is killed
 * before it speaks, the hubs find out when they next look.
 */
export function openRelay({ db, line, hub }: { db: Pick<Database, 'pool'>; line: Line; hub: Hub }): Relay {
  const waiting = new Map<string, Place>()
  let speaking: Promise<void> | undefined

  const speak = async () => {
    await new Promise((turn) => setImmediate(turn))
    while (waiting.size > 0) {
      const places = [...waiting.values()]
      waiting.clear()
      const heads = await selectHeads(db.pool, places).catch(() => [])
      for (const head of heads) hub.heard(head)
      line.say('live', heads.map(wordOf))
    }
    speaking = undefined
  }

  line.hear('live', (word) => {
    const head = headIn(word)
    if (head) hub.heard(head)
  })

  return {
    told(places) {
      for (const place of places) waiting.set(`${place.marketplaceId} ${place.channel}`, place)
      speaking ??= speak()
    },
    stop: async () => speaking,
  }
}

function wordOf({ marketplaceId, channel, number }: Head): string {
  return `${marketplaceId} ${number} ${channel}`
}

const wordForm = /^([0-9a-f-]{36}) (\d{1,18}) (\S+)$/

/** What a word says; undefined for one that is not ours. */
export function headIn(word: string): Head | undefined {
  const [, marketplaceId, number, channel] = wordForm.exec(word) ?? []
  if (!marketplaceId || !number || !channel) return undefined
  return { marketplaceId, number: BigInt(number), channel }
}

/** What processes speak of with one another. */
export type Topic = 'live' | 'rates' | 'chat'

/**
 * The line between the processes of one deployment. Words are short, and may be lost: whoever needs certainty asks the
 * database, at the latest when the line is mended.
 */
export interface Line {
  /** Which way the words go; `redis` falls back on `postgres` while Redis is away. */
  readonly kind: 'postgres' | 'redis'
  /** Says words to every process that listens, this one included. Never waits, never throws. */
  say(topic: Topic, words: readonly string[]): void
  /** Names who is told the words of a topic. To be called before `start`. */
  hear(topic: Topic, heard: (word: string) => void): void
  /** Names who is told that the line stands again after it was cut: words may have been missed. */
  onMended(then: () => void): void
  /** Begins to listen. A line that cannot be opened at once is opened as soon as it can. */
  start(): Promise<void>
  stop(): Promise<void>
  /** Whether words come through at this moment. */
  stands(): boolean
}

/** What listeners have in common, whichever way the words come. */
export function openEars() {
  const ears = new Map<Topic, ((word: string) => void)[]>()
  const mended: (() => void)[] = []
  return {
    hear: (topic: Topic, heard: (word: string) => void) => void ears.set(topic, [...(ears.get(topic) ?? []), heard]),
    onMended: (then: () => void) => void mended.push(then),
    topics: () => [...ears.keys()],
    heard(topic: string, word: string) {
      for (const ear of ears.get(topic as Topic) ?? []) ear(word)
    },
    mended() {
      for (const then of mended) then()
    },
  }
}

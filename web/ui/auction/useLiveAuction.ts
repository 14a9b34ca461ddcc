import { useEffect, useRef, useState } from 'react'
import { useRevalidator } from 'react-router'
import type { Auction } from '../../api/shapes.ts'
import { useFormats } from '../../words/formats.ts'
import { useWords } from '../../words/words.ts'
import type { Told, ToldAlone } from './live.ts'
import { afterEvent } from './standing.ts'

/** An auction as a page shows it while it is looked at. */
export interface LiveAuction {
  auction: Auction
  /** Real milliseconds by which the server's clock is ahead of this device's; undefined before a script has run. */
  ahead: number | undefined
  /** Whether the line stands; undefined: none was opened yet. */
  line: boolean | undefined
  /** What is said to whoever cannot see it change. */
  said: string
}

// Real milliseconds: prices that follow one another faster than this are not all read aloud.
const saidEvery = 8_000
// The longest wait a browser knows, in milliseconds.
const longestWait = 2 ** 31 - 1

/**
 * Keeps an auction as it is while the page is looked at. What the page came with counts until something newer is told; the
 * reader's own order and standing, which are told to nobody else, are asked for again where they may have changed.
 * `isParty`: it is the reader's own auction.
 */
export function useLiveAuction(loaded: Auction, isParty: boolean): LiveAuction {
  const t = useWords('auction')
  const { money, time } = useFormats()
  const { revalidate } = useRevalidator()
  const [known, setKnown] = useState(loaded)
  const [ahead, setAhead] = useState<number>()
  const [line, setLine] = useState<boolean>()
  const [said, setSaid] = useState('')
  const latest = useRef(known)
  const { id } = loaded
  const runs = loaded.state === 'live' || loaded.state === 'scheduled'

  const keep = (next: Auction) => {
    latest.current = next
    setKnown(next)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was loaded is taken over once
  useEffect(() => {
    const now = latest.current
    if (now.id !== loaded.id || loaded.seq >= now.seq) keep(loaded)
  }, [loaded])

  // biome-ignore lint/correctness/useExhaustiveDependencies: the line is opened once for an auction, whatever is drawn meanwhile
  useEffect(() => {
    if (!runs) return
    let end = () => {}
    let left = false
    let lastSaid = Number.NEGATIVE_INFINITY
    let soon: ReturnType<typeof setTimeout> | undefined
    const sync = (serverTime: string) => setAhead(Date.parse(serverTime) - Date.now())
    const say = (words: string, atOnce = true) => {
      if (!atOnce && performance.now() - lastSaid < saidEvery) return
      lastSaid = performance.now()
      setSaid(words)
    }
    // Not all who watch ask at the same moment.
    const askAgain = () => {
      clearTimeout(soon)
      soon = setTimeout(() => void revalidate(), Math.random() * 1_000)
    }
    const listener = {
      line: setLine,
      time: sync,
      state(auction: ToldAlone) {
        sync(auction.server_time)
        const before = latest.current
        if (auction.seq >= before.seq) keep({ ...before, ...auction })
        if (auction.state !== before.state) askAgain()
      },
      happened(what: 'bid' | 'retraction' | 'reserve' | 'state_changed', told: Told) {
        sync(told.server_time)
        const before = latest.current
        const after = afterEvent(before, told)
        if (after === before) return
        keep(after)
        const amount = money(told.price ?? after.opening, after.currency)
        if (what === 'state_changed') {
          say(told.state === 'live' ? t('told.begun') : t('told.over'))
          // A winner has an order, a seller more to do; all others know by this all there is to know.
          if (isParty || before.own_maximum !== null) askAgain()
        } else if (before.leading && !after.leading) say(t('told.outbid', { amount }))
        else if (told.ends_at !== before.ends_at) say(t('told.extended', { at: time(told.ends_at) }))
        else if (what === 'retraction') {
          say(t('told.retracted', { amount }))
          // Who leads now is told to them alone.
          if (before.own_maximum !== null) askAgain()
        } else if (told.price !== before.price) say(t('told.price', { amount, count: told.bids }), false)
      },
    }
    const begin = async () => {
      const { listen } = await import('./live.ts')
      if (!left) end = listen(id, listener)
    }
    void begin()
    return () => {
      left = true
      clearTimeout(soon)
      end()
    }
  }, [id, runs, isParty])

  const { state, ends_at: endsAt } = known
  useEffect(() => {
    if (state !== 'live' || ahead === undefined) return
    const wait = Date.parse(endsAt) - Date.now() - ahead - 60_000
    if (wait < 0 || wait > longestWait) return
    const minute = setTimeout(() => setSaid(t('told.minute')), wait)
    return () => clearTimeout(minute)
  }, [state, endsAt, ahead, t])

  return { auction: known, ahead, line, said }
}

import { useEffect, useState } from 'react'

const address = '/api/v1/notifications/stream/'
const shared = 'marketry-unread'

/** What tabs say to one another: the count, or that they want to know it. */
type Word = number | 'how many?'

/**
 * How many notices are unread: first what the page came with, then what the server tells. One tab of a browser listens
 * for all of them, since a browser keeps few connections open; when it is closed, another takes its place. Without
 * script, or where the browser cannot, the count is the page's.
 */
export function useUnread(atFirst: number, memberId: string | undefined): number {
  const [unread, setUnread] = useState(atFirst)
  useEffect(() => setUnread(atFirst), [atFirst])
  useEffect(() => {
    if (!memberId || !('locks' in navigator) || !('BroadcastChannel' in window)) return
    const tabs = new BroadcastChannel(`${shared} ${memberId}`)
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel reaches one origin only
    const say = (word: Word) => tabs.postMessage(word)
    let heard: number | undefined
    let listening = false
    tabs.addEventListener('message', ({ data }: MessageEvent<Word>) => {
      if (data !== 'how many?') setUnread(data)
      else if (listening && heard !== undefined) say(heard)
    })
    // Something may have been told between the making of this page and now.
    say('how many?')
    const leaving = new AbortController()
    const listen = () =>
      new Promise<void>((ended) => {
        listening = true
        const source = new EventSource(address)
        const take = ({ data }: MessageEvent<string>) => {
          heard = (JSON.parse(data) as { unread: number }).unread
          setUnread(heard)
          say(heard)
        }
        const end = () => {
          source.close()
          ended()
        }
        source.addEventListener('unread', take)
        source.addEventListener('afresh', take)
        source.addEventListener('end', end)
        // A line that broke is opened again by the browser itself; one that was refused is not.
        source.addEventListener('error', () => source.readyState === EventSource.CLOSED && end())
        leaving.signal.addEventListener('abort', end)
      })
    // Given up when the page is left before its turn came.
    void navigator.locks.request(`${shared} ${memberId}`, { signal: leaving.signal }, listen).catch(() => {})
    return () => {
      leaving.abort()
      tabs.close()
    }
  }, [memberId])
  return unread
}

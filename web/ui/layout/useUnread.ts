import { useEffect, useState } from 'react'

const address = '/api/v1/notifications/stream/'
const shared = 'marketry-unread'

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
    const told = new BroadcastChannel(`${shared} ${memberId}`)
    told.addEventListener('message', ({ data }: MessageEvent<number>) => setUnread(data))
    const leaving = new AbortController()
    const listen = () =>
      new Promise<void>((ended) => {
        const source = new EventSource(address)
        const take = ({ data }: MessageEvent<string>) => {
          const count = (JSON.parse(data) as { unread: number }).unread
          setUnread(count)
          // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel reaches one origin only
          told.postMessage(count)
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
      told.close()
    }
  }, [memberId])
  return unread
}

import { useEffect, useState } from 'react'

/** Of the lock and the channel by which the tabs of one member share their line. */
export const sharedBy = (memberId: string) => `marketry-messages ${memberId}`
// A tab that nobody looks at for so long (milliseconds) lets its line go: whoever has none open is mailed.
const patience = 60_000
const longestPause = 30_000

/**
 * In how many conversations something is unread: first what the page came with, then what the socket tells. One tab of a
 * browser that is looked at listens for all of them, and says the count to them after each thing that happens. Without
 * script, or where the browser cannot, the count is the page's.
 */
export function useUnreadMessages(atFirst: number, memberId: string | undefined): number {
  const [unread, setUnread] = useState(atFirst)
  useEffect(() => setUnread(atFirst), [atFirst])
  useEffect(() => {
    if (!memberId || !('locks' in navigator) || !('BroadcastChannel' in window)) return
    const tabs = new BroadcastChannel(sharedBy(memberId))
    tabs.addEventListener('message', ({ data }: MessageEvent<number>) => setUnread(data))
    const take = (count: number) => {
      setUnread(count)
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel reaches one origin only
      tabs.postMessage(count)
    }
    let attending: AbortController | undefined
    let leaving: ReturnType<typeof setTimeout> | undefined
    const attend = () => {
      clearTimeout(leaving)
      if (document.visibilityState === 'hidden') {
        leaving = setTimeout(() => {
          attending?.abort()
          attending = undefined
        }, patience)
        return
      }
      if (attending) return
      const { signal } = (attending = new AbortController())
      void navigator.locks.request(sharedBy(memberId), { signal }, () => listen(take, signal)).catch(() => {})
    }
    document.addEventListener('visibilitychange', attend)
    attend()
    return () => {
      document.removeEventListener('visibilitychange', attend)
      clearTimeout(leaving)
      attending?.abort()
      tabs.close()
    }
  }, [memberId])
  return unread
}

/** Listens until `signal`, or until the server will have none of it; a line that breaks is opened again. */
function listen(take: (unread: number) => void, signal: AbortSignal): Promise<void> {
  return new Promise((ended) => {
    let line: WebSocket | undefined
    let timer: ReturnType<typeof setTimeout>
    let tries = 0
    const open = () => {
      const { protocol, host } = window.location
      line = new WebSocket(`${protocol === 'https:' ? 'wss' : 'ws'}://${host}/ws/chat/`)
      line.addEventListener('message', ({ data }: MessageEvent<string>) => {
        tries = 0
        const { type, unread } = JSON.parse(data) as { type: string; unread?: number }
        if ((type === 'state' || type === 'unread') && unread !== undefined) take(unread)
      })
      line.addEventListener('close', ({ code }) => {
        if (signal.aborted || code === 1008) return ended()
        tries += 1
        timer = setTimeout(open, Math.min(longestPause, 500 * 2 ** tries) * (0.5 + Math.random() / 2))
      })
    }
    open()
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      line?.close()
      ended()
    })
  })
}

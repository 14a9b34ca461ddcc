import { useEffect, useState } from 'react'
import { useRevalidator } from 'react-router'
import { sharedBy } from '../../ui/layout/useUnreadMessages.ts'

/**
 * Fetches the page's data again after whatever happens in a member's conversations. It opens no line of its own: the head's
 * says so to every tab. Without script, or where the browser cannot, the page stays what it came as.
 */
export function useLookWhenHeard(memberId: string | undefined): void {
  const { revalidate, state } = useRevalidator()
  const [due, setDue] = useState(false)
  useEffect(() => {
    if (!memberId || !('locks' in navigator) || !('BroadcastChannel' in window)) return
    const tabs = new BroadcastChannel(sharedBy(memberId))
    tabs.addEventListener('message', () => setDue(true))
    // What happened while this page was on its way was said to nobody here.
    setDue(true)
    return () => tabs.close()
  }, [memberId])
  useEffect(() => {
    // One at a time: to look anew breaks off the look before, and who is written to without a pause would see nothing.
    if (!due || state !== 'idle') return
    setDue(false)
    void revalidate()
  }, [due, state, revalidate])
}

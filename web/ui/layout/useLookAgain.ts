import { useEffect } from 'react'
import { useRevalidator } from 'react-router'

const millisecondsBetweenLooks = 1_500

/** Fetches the page's data again and again while it waits for something; where no script runs, the reader does. */
export function useLookAgain(waiting: boolean): void {
  const { revalidate, state } = useRevalidator()
  useEffect(() => {
    if (!waiting || state !== 'idle') return
    const timer = setTimeout(() => void revalidate(), millisecondsBetweenLooks)
    return () => clearTimeout(timer)
  }, [waiting, state, revalidate])
}

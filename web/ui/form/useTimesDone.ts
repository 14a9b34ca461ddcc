import { useEffect, useRef, useState } from 'react'
import { useNavigation } from 'react-router'
import type { Returned } from './PostForm.tsx'

/**
 * How often the form `name` has done its work since the page came. As its key this empties the form then, and never because
 * the page was asked for again while somebody writes.
 */
export function useTimesDone(name: string, returned: Returned | undefined): number {
  const { state, formMethod, formData } = useNavigation()
  const [times, setTimes] = useState(0)
  const underway = useRef(false)
  const sends = formMethod === 'POST' && formData?.get('form') === name
  const refused = returned?.problem !== undefined && returned.given?.['form'] === name
  useEffect(() => {
    // Whoever goes elsewhere meanwhile has not waited for what came of it.
    if (state !== 'idle') underway.current = sends
    else if (underway.current) {
      underway.current = false
      if (!refused) setTimes((before) => before + 1)
    }
  }, [state, sends, refused])
  return times
}

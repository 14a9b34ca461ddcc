import { useEffect, useRef } from 'react'
import { useLocation } from 'react-router'

/**
 * Going to another page without loading it anew leaves the keyboard where it was, and a screen reader silent. So the
 * focus goes to the content, from whose beginning the new page is read.
 */
export function useNewPage(): void {
  const { pathname } = useLocation()
  const before = useRef(pathname)
  useEffect(() => {
    if (before.current === pathname) return
    before.current = pathname
    document.getElementById('content')?.focus({ preventScroll: true })
  }, [pathname])
}

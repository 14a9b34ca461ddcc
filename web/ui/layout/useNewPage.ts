import { useEffect, useRef } from 'react'
import { useLocation } from 'react-router'

/**
 * Where the keyboard is after a page was changed without being loaded anew. Left alone it would be where it was, or
 * nowhere, and a screen reader silent. On another page the focus goes to its title, from which it is read; who came by
 * keyboard sees it there. When the same page answers what was done on it, the reader keeps their place and sees it, and
 * begins at the title where that place is gone.
 */
export function useNewPage(): void {
  const { pathname, key } = useLocation()
  const before = useRef({ pathname, key })
  useEffect(() => {
    const was = before.current
    before.current = { pathname, key }
    if (was.key === key) return
    const place = document.activeElement
    if (was.pathname !== pathname || !place || place === document.body) toTitle()
    else place.scrollIntoView({ block: 'nearest' })
  }, [pathname, key])
}

function toTitle(): void {
  const content = document.getElementById('content')
  const title = content?.querySelector<HTMLElement>('h1')
  if (title) title.tabIndex = -1
  const place = title ?? content
  place?.focus({ preventScroll: true })
}

import { useLocation } from 'react-router'
import { useRoot } from './viewer.ts'

/** What must be known of a marketplace and its reader to tell. */
interface Known {
  marketplace: { closed: boolean } | null
  session: { acting?: unknown; user?: { roles: readonly string[] } | null | undefined } | null
}

// The ways in and out, and what a letter's link opens.
const everybodys = /^\/(login|logout|password|verify-email|email|invitation|unsubscribe|theme|language|inbox|dev)(\/|$)/

/**
 * Whether this page is shut for its reader, because the superadmin keeps the marketplace closed. Whoever runs it sees all;
 * a member sees what the API answers them, which is what their running deals need.
 */
export function isShut(known: Known, pathname: string): boolean {
  if (isOpen(known) || everybodys.test(pathname)) return false
  return !known.session?.user || pathname === '/' || pathname === '/signup'
}

/** Whether its reader may look around and deal: always, but where it is closed only for whoever runs it. */
function isOpen({ marketplace, session }: Known): boolean {
  if (!marketplace?.closed) return true
  const roles = session?.user?.roles ?? []
  return session?.acting !== undefined || roles.some((role) => role === 'operator' || role === 'superadmin')
}

/** The same of the page that is looked at. */
export function useShut(): boolean {
  const { pathname } = useLocation()
  const root = useRoot()
  return root !== null && isShut(root, pathname)
}

/** Whether ways to look around and to join lead anywhere. */
export function useOpen(): boolean {
  const root = useRoot()
  return root === null || isOpen(root)
}

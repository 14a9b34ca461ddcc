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
export function isShut({ marketplace, session }: Known, pathname: string): boolean {
  if (!marketplace?.closed || everybodys.test(pathname)) return false
  const user = session?.user
  if (!user) return true
  const runs = session.acting !== undefined || user.roles.some((role) => role === 'operator' || role === 'superadmin')
  return !runs && (pathname === '/' || pathname === '/signup')
}

/** The same of the page that is looked at. */
export function useShut(): boolean {
  const { pathname } = useLocation()
  const root = useRoot()
  return root !== null && isShut(root, pathname)
}

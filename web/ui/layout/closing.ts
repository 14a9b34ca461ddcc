import { useLocation } from 'react-router'
import { want } from '../../api/answers.ts'
import type { Api } from '../../api/visit.ts'
import { useRoot } from './viewer.ts'

/** What must be known of a marketplace and its reader to tell. */
interface Known {
  marketplace: { closed: boolean } | null
  session: { acting?: unknown; user?: { roles: readonly string[] } | null | undefined } | null
  /** The path that was found to be readable although the marketplace is closed; null where nobody had to look. */
  readable: string | null
}

// The ways in and out, what a letter's link opens, and how to write to the house.
const everybodys =
  /^\/(login|logout|password|verify-email|email|invitation|unsubscribe|theme|language|contact|inbox|dev)(\/|$)/

// Where a menu's link leads nowhere while the marketplace is closed.
const shutPlaces = /^\/(search|categories|products|sellers|blog|signup|sell)?(\/|\?|$)/

/**
 * Whether this page is shut for its reader, because the superadmin keeps the marketplace closed. Whoever runs it sees all;
 * a member sees what the API answers them, which is what their running deals need; everybody reads what the house owes
 * them in words, such as its terms.
 */
export function isShut(known: Known, pathname: string): boolean {
  if (isOpen(known) || everybodys.test(pathname) || pathname === known.readable) return false
  return !known.session?.user || pathname === '/' || pathname === '/signup'
}

/**
 * Whether a path is a page of words of the house: terms, privacy, help. Its home, its blog and what it advertises are
 * shut with what is for sale.
 */
export async function isReadable(api: Api, pathname: string, language: string): Promise<boolean> {
  const path = pathname.replaceAll(/^\/+|\/+$/g, '')
  if (path === '') return false
  const found = await want(api.GET('/pages/published/', { params: { query: { path, language } } }))
  return Boolean(found?.redirect) || found?.page?.kind === 'page'
}

/** Whether its reader may look around and deal: always, but where it is closed only for whoever runs it. */
export function isOpen({ marketplace, session }: Pick<Known, 'marketplace' | 'session'>): boolean {
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

/** Those of a menu's links that lead somewhere for this reader. */
export function useLinks<Link extends { href: string }>(links: readonly Link[]): readonly Link[] {
  const open = useOpen()
  return open ? links : links.filter(({ href }) => !shutPlaces.test(href))
}

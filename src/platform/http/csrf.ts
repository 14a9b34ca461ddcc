import { timingSafeEqual } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { Refusal } from '../../kernel/errors.ts'

const safe = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * A browser sends its cookie wherever a page tells it to. So a change by cookie must also carry the session's CSRF token,
 * which only our own pages know, and come from our own origin: sibling marketplaces on subdomains are 'same-site'.
 * @throws Refusal forbidden `csrf`
 */
export function refuseForgery(request: FastifyRequest, expected: string | undefined): void {
  if (safe.has(request.method)) return
  const given = request.headers['x-csrf-token']
  if (isOfOtherPage(request) || !expected || typeof given !== 'string' || !equal(given, expected)) throw forged()
}

/**
 * Who signs in by a cookie, or sends a form of a page, has shown no token yet: that the page is ours is all there is to ask.
 * Otherwise a stranger's page could sign its reader in as the stranger. Programs send no origin.
 * @throws Refusal forbidden `csrf`
 */
export function refuseOtherPages(request: FastifyRequest): void {
  if (!safe.has(request.method) && isOfOtherPage(request)) throw forged()
}

const forged = () =>
  new Refusal('forbidden', 'csrf', 'This did not come from a page of ours, or the page is too old: reload it.')

function isOfOtherPage({ headers: { origin, host } }: FastifyRequest): boolean {
  return origin !== undefined && hostOf(origin) !== host
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined
}

function equal(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)]
  return a.length === b.length && timingSafeEqual(a, b)
}

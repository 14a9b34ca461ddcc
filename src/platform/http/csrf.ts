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
  const { origin, host } = request.headers
  const sameOrigin = origin === undefined || hostOf(origin) === host
  if (!sameOrigin || !expected || typeof given !== 'string' || !equal(given, expected)) {
    throw new Refusal('forbidden', 'csrf', 'This did not come from a page of ours, or the page is too old: reload it.')
  }
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined
}

function equal(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)]
  return a.length === b.length && timingSafeEqual(a, b)
}

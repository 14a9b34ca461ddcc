/**
 * Sent with every answer. Set in one hook: the usual package for it costs half the throughput of a small answer. Pages
 * replace the content policy by one with a nonce, and what may be kept says so itself.
 */
export const securityHeaders = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=()',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
} as const

// A year, in seconds. Our host alone: what runs on the names below it is not ours to decide.
const httpsOnly = { 'strict-transport-security': 'max-age=31536000' } as const

/** The same, and where the deployment is reached by https, that it is never to be asked by http again (RFC 6797). */
export function securityHeadersFor(publicScheme: 'http' | 'https'): Readonly<Record<string, string>> {
  return publicScheme === 'https' ? { ...securityHeaders, ...httpsOnly } : securityHeaders
}

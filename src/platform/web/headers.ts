import type { WebParts } from './serve.ts'

/**
 * The headers of a page. Scripts and styles come from this origin or carry the answer's nonce; nothing is framed, and a
 * form leads nowhere but here and to the card pages named (browsers hold redirects after a form to that list too).
 */
export function pageHeaders(parts: WebParts): (nonce: string) => Record<string, string> {
  const pictures = ["'self'", 'data:', 'blob:', ...(parts.pictureOrigins ?? [])].join(' ')
  const targets = ["'self'", ...parts.formTargets].join(' ')
  return (nonce) => ({
    'content-security-policy': [
      "default-src 'none'",
      `script-src 'self' 'nonce-${nonce}'`,
      `style-src 'self' 'nonce-${nonce}'`,
      `img-src ${pictures}`,
      "font-src 'self'",
      "connect-src 'self'",
      "manifest-src 'self'",
      "frame-src 'self'",
      `form-action ${targets}`,
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=()',
    // Pages are made for who asks. What may be kept by anybody says so itself.
    'cache-control': 'private, no-cache',
  })
}

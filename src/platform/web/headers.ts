import type { WebParts } from './serve.ts'

/**
 * The headers of a page. Scripts and styles come from this origin or carry the answer's nonce; nothing is framed, and a
 * form leads nowhere but here and to the card pages named (browsers hold redirects after a form to that list too).
 */
export function pageHeaders(parts: WebParts): (nonce: string, known: boolean) => Record<string, string> {
  const pictures = ["'self'", 'data:', 'blob:', ...parts.pictureOrigins].join(' ')
  const targets = ["'self'", ...parts.formTargets].join(' ')
  return (nonce, known) => ({
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
    // Pages are made for who asks: what a member has seen is not kept for whoever uses the browser next.
    'cache-control': known ? 'private, no-store' : 'private, no-cache',
  })
}

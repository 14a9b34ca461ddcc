import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'

/** What a derived key is for: one key a purpose, so that a value made for one is nothing to another. */
export type Purpose =
  | 'access-token'
  | 'csrf'
  | 'session-cookie'
  | 'mailed-link'
  | 'unsubscribe'
  | 'document-link'
  | 'accounts'
  | 'second-factor'
  | 'known-place'
  | 'export-link'
  | 'page-preview'
  | 'contact-form'

/** The key for one purpose, derived from the deployment's secret (HKDF, SHA-256, 32 bytes). */
export function keyFor(secretKey: string, purpose: Purpose): Buffer {
  return Buffer.from(hkdfSync('sha256', secretKey, '', `marketry/${purpose}`, 32))
}

/** HMAC-SHA-256 of `text`, as base64url. */
export function seal(key: Buffer, text: string): string {
  return createHmac('sha256', key).update(text).digest('base64url')
}

/** Whether `given` is the seal of `text`; takes the same time wherever the two differ. */
export function isSealOf(key: Buffer, text: string, given: string): boolean {
  const right = Buffer.from(seal(key, text))
  const presented = Buffer.from(given)
  return right.length === presented.length && timingSafeEqual(right, presented)
}

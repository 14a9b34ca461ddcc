import { isSealOf, keyFor, seal } from './keys.ts'

/** The browser's session cookie: the session's token and its seal, so that a leaked table opens no session. */
export interface SessionCookies {
  /** The Set-Cookie value that signs a browser in. */
  setting(token: string): string
  /** The Set-Cookie value that signs it out. */
  clearing(): string
  /** The token in a Cookie header; undefined when there is none of ours in it. */
  tokenIn(cookieHeader: string): string | undefined
}

/** How long a session lives, in seconds of real time; a refresh token too. */
export const sessionLife = 30 * 86_400

/**
 * Cookies that only this host gets back: over https the `__Host-` prefix makes the browser refuse a Domain, so that a
 * neighbouring marketplace's host can neither read nor plant one. Over plain http (development) the prefix is not allowed.
 */
export function sessionCookiesOf(secretKey: string, publicScheme: 'http' | 'https'): SessionCookies {
  const key = keyFor(secretKey, 'session-cookie')
  const secure = publicScheme === 'https'
  const name = secure ? '__Host-marketry_session' : 'marketry_session'
  const attributes = `Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`
  return {
    setting: (token) => `${name}=${token}.${seal(key, token)}; Max-Age=${sessionLife}; ${attributes}`,
    clearing: () => `${name}=; Max-Age=0; ${attributes}`,
    tokenIn(cookieHeader) {
      const value = valueOf(cookieHeader, name)
      const dot = value?.lastIndexOf('.') ?? -1
      if (!value || dot < 1) return undefined
      const token = value.slice(0, dot)
      return isSealOf(key, token, value.slice(dot + 1)) ? token : undefined
    },
  }
}

/** The value of a cookie in a Cookie header. */
export function valueOf(cookieHeader: string, name: string): string | undefined {
  for (const pair of cookieHeader.split(';')) {
    const at = pair.indexOf('=')
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim()
  }
  return undefined
}

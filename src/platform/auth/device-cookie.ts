import { valueOf } from './session-cookie.ts'

/**
 * The cookie by which a browser is known again after it has signed out: it opens nothing, but what strangers try
 * elsewhere at the same account uses up nothing of its allowance (OWASP, 'device cookies').
 */
export interface DeviceCookies {
  setting(token: string): string
  /** The token in a Cookie header, where there is one in the form of ours. */
  tokenIn(cookieHeader: string | undefined): string | undefined
}

/** How long a device is known after it last signed in, in seconds of real time. */
export const deviceLife = 180 * 86_400

/** Of this host alone, as the session's cookie. */
export function deviceCookiesOf(publicScheme: 'http' | 'https'): DeviceCookies {
  const secure = publicScheme === 'https'
  const name = secure ? '__Host-marketry_device' : 'marketry_device'
  const attributes = `Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`
  return {
    setting: (token) => `${name}=${token}; Max-Age=${deviceLife}; ${attributes}`,
    tokenIn(cookieHeader) {
      const value = cookieHeader && valueOf(cookieHeader, name)
      return value && /^[\w-]{43}$/.test(value) ? value : undefined
    },
  }
}

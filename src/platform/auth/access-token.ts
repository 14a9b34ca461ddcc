import { errors, jwtVerify, SignJWT } from 'jose'
import { LRUCache } from 'lru-cache'
import { z } from 'zod'
import type { Member } from '../../kernel/actor.ts'
import type { Clock } from '../../kernel/time.ts'
import { accessTokenExpired, accessTokenInvalid } from './errors.ts'
import { keyFor } from './keys.ts'

/** Access tokens: signed, short-lived, good in one marketplace, checked without the database. */
export interface AccessTokens {
  issue(marketplaceId: string, member: Member): Promise<string>
  /** @throws Refusal unauthenticated, when the token is not ours, not for this marketplace, or no longer good */
  verify(marketplaceId: string, token: string): Promise<Member>
}

/** How long an access token lives, in seconds of real time. */
export const accessTokenLife = 300

const issuer = 'marketry'
const type = 'at+jwt'
const algorithm = 'HS256'
// Some 10,000 members at once are served without a second signature check; each entry is about half a kilobyte.
const remembered = 10_000

const claims = z.object({
  sub: z.uuid(),
  sid: z.uuid(),
  roles: z.array(z.string()),
  exp: z.number(),
})

/** Access tokens made and read with a key derived from the deployment's secret. */
export function accessTokensOf(secretKey: string, clock: Clock): AccessTokens {
  const key = keyFor(secretKey, 'access-token')
  const verified = new LRUCache<string, { marketplaceId: string; member: Member; expiresAt: number }>({
    max: remembered,
  })

  return {
    issue(marketplaceId, member) {
      const issuedAt = Math.floor(clock.real().getTime() / 1_000)
      return new SignJWT({ sid: member.sessionId, roles: [...member.roles] })
        .setProtectedHeader({ alg: algorithm, typ: type })
        .setIssuer(issuer)
        .setAudience(marketplaceId)
        .setSubject(member.memberId)
        .setIssuedAt(issuedAt)
        .setExpirationTime(issuedAt + accessTokenLife)
        .sign(key)
    },

    async verify(marketplaceId, token) {
      const known = verified.get(token)
      if (known && known.marketplaceId === marketplaceId && known.expiresAt > clock.real().getTime())
        return known.member
      const { member, expiresAt } = await read(key, marketplaceId, token, clock.real())
      verified.set(token, { marketplaceId, member, expiresAt })
      return member
    },
  }
}

async function read(key: Buffer, marketplaceId: string, token: string, now: Date) {
  try {
    const { payload } = await jwtVerify(token, key, {
      algorithms: [algorithm],
      typ: type,
      issuer,
      audience: marketplaceId,
      currentDate: now,
      requiredClaims: ['exp', 'iat', 'sub', 'sid'],
    })
    const { sub, sid, roles, exp } = claims.parse(payload)
    const member: Member = { kind: 'member', memberId: sub, sessionId: sid, roles }
    return { member, expiresAt: exp * 1_000 }
  } catch (fault) {
    // Which check failed is nobody's business, save that the token was good once: then the client knows to refresh.
    throw fault instanceof errors.JWTExpired ? accessTokenExpired() : accessTokenInvalid()
  }
}

import { betterAuth } from 'better-auth'
import { LRUCache } from 'lru-cache'
import type { Config } from '../../config.ts'
import { newId } from '../../kernel/ids.ts'
import type { Database } from '../db/database.ts'
import type { Tx } from '../db/transaction.ts'
import { joinTransaction, marketplaceDialect } from './dialect.ts'
import { keyFor } from './keys.ts'
import { hashPassword, isPassword } from './password.ts'
import { sessionLife } from './session-cookie.ts'

/** better-auth, one instance a marketplace, working in our transactions. */
export interface AuthLibrary {
  /**
   * Lets the library work in `tx`, for the marketplace that `tx` has entered. Nothing of it is served over HTTP: our own
   * routes call it, so that all of them pass the same edge.
   */
  within<Answer>(tx: Tx, work: (tables: AuthTables, auth: Auth) => Promise<Answer>): Promise<Answer>
}

type Auth = ReturnType<typeof openInstance>

/** The library's own way to its tables: members, sessions, credentials, verifications. */
export type AuthTables = Awaited<Auth['$context']>['internalAdapter']

// An instance is about 100 KB and takes a millisecond to make: enough for the marketplaces that are busy at once.
const mostInstances = 200

/** Opens the library. Instances are made when they are first needed. */
export function openAuthLibrary(config: Pick<Config, 'secretKey'>, db: Database): AuthLibrary {
  const secret = keyFor(config.secretKey, 'accounts').toString('base64url')
  const instances = new LRUCache<string, Auth>({ max: mostInstances })
  const instanceOf = (marketplaceId: string): Auth => {
    const known = instances.get(marketplaceId)
    if (known) return known
    const made = openInstance(secret, db, marketplaceId)
    instances.set(marketplaceId, made)
    return made
  }
  return {
    async within(tx, work) {
      if (!tx.marketplaceId) throw new Error('accounts are kept in marketplaces only')
      const auth = instanceOf(tx.marketplaceId)
      const { internalAdapter } = await auth.$context
      return joinTransaction(tx, () => work(internalAdapter, auth))
    },
  }
}

const timestamps = { createdAt: 'created_at', updatedAt: 'updated_at' }

function openInstance(secret: string, db: Database, marketplaceId: string) {
  return betterAuth({
    secret,
    // No request reaches its own routes; without an address it warns.
    baseURL: 'http://marketry.invalid',
    telemetry: { enabled: false },
    // What goes wrong is thrown, and logged once, by us.
    logger: { disabled: true },
    rateLimit: { enabled: false },
    database: { dialect: marketplaceDialect(db, marketplaceId), type: 'postgres', transaction: true },
    advanced: { database: { generateId: newId, validateSchema: false } },
    emailAndPassword: {
      enabled: true,
      minPasswordLength: 8,
      maxPasswordLength: 200,
      autoSignIn: true,
      revokeSessionsOnPasswordReset: true,
      password: { hash: hashPassword, verify: ({ hash, password }) => isPassword(hash, password) },
    },
    user: {
      modelName: 'member',
      fields: { emailVerified: 'email_verified', ...timestamps },
      additionalFields: { username: { type: 'string', required: false } },
    },
    session: {
      modelName: 'session',
      fields: {
        userId: 'member_id',
        expiresAt: 'expires_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
        ...timestamps,
      },
      expiresIn: sessionLife,
      cookieCache: { enabled: false },
    },
    account: {
      modelName: 'credential',
      fields: {
        userId: 'member_id',
        providerId: 'provider_id',
        accountId: 'account_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
        ...timestamps,
      },
    },
    verification: {
      modelName: 'verification',
      fields: { expiresAt: 'expires_at', ...timestamps },
      storeIdentifier: 'hashed',
    },
  })
}

import { hash, verify } from '@node-rs/argon2'
import { compare, inParallel, over, type Row } from './load.ts'
import type { Setting } from './setting.ts'
import { buyers, password, slug } from './shop.ts'

/** Signing in by password, with its session and its line in the log, beside the bare check of the password. */
export async function measureLogin({ pace, shop }: Setting): Promise<Row[]> {
  let turn = 0
  const ours = over(`http://127.0.0.1:${shop.port}`, {
    method: 'POST',
    prepare: () => ({
      path: '/api/v1/login/',
      headers: { host: `${slug}.localhost`, 'content-type': 'application/json' },
      body: JSON.stringify({ email: buyers[turn++ % buyers.length], password }),
    }),
  })
  // The cost that OWASP asks for; platform/auth/password.ts has the same.
  const hashed = await hash(password, { memoryCost: 19_456, timeCost: 2, parallelism: 1 })
  const bare = inParallel(() => verify(hashed, password))
  return [{ name: 'login by password', aim: 0.5, ...(await compare(pace, ours, bare)) }]
}

import { hash, verify } from '@node-rs/argon2'
import { compare, inParallel, type Row } from './load.ts'
import type { Setting } from './setting.ts'
import { buyers, password, slug } from './shop.ts'

// A check takes a core for tens of milliseconds on purpose. So few at once keep both sides' cores busy; more would only
// wait, and a short round would end before the first answer.
const atOnce = 8

/** Signing in by password, with its session and its line in the log, beside the bare check of the password. */
export async function measureLogin({ pace, shop }: Setting): Promise<Row[]> {
  const ours = inParallel((turn) => logIn(shop.port, buyers[turn % buyers.length] as string), atOnce)
  // The cost that OWASP asks for; platform/auth/password.ts has the same.
  const hashed = await hash(password, { memoryCost: 19_456, timeCost: 2, parallelism: 1 })
  const bare = inParallel(() => verify(hashed, password), atOnce)
  return [{ name: 'login by password', aim: 0.5, ...(await compare(pace, ours, bare)) }]
}

/** @throws Error for a login that is refused: what is not let in must not count as an answer */
export async function logIn(port: number, email: string): Promise<{ access: string }> {
  const answer = await fetch(`http://127.0.0.1:${port}/api/v1/login/`, {
    method: 'POST',
    // fetch does not let a caller set Host: on the bare address this header names the marketplace.
    headers: { 'x-marketplace': slug, 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  })
  if (!answer.ok) throw new Error(`the login of ${email} was answered ${answer.status}: ${await answer.text()}`)
  return (await answer.json()) as { access: string }
}

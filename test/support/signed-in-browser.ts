import type { Marketry } from './marketry.ts'
import { type Person, password, visitor } from './person.ts'

export type Browser = Awaited<ReturnType<typeof browserOf>>

/** A browser in which somebody has signed in: a cookie, and the token that changes must carry. */
export async function browserOf(marketry: Pick<Marketry, 'host' | 'port'>, slug: string, { email }: Person) {
  const stranger = visitor(marketry, slug)
  const entered = await stranger.post('/auth/session/', { email, password })
  const cookie = String(entered.headers['set-cookie']).split(';')[0] ?? ''
  const headers = async () => {
    const { body } = await stranger.get('/auth/session/', { headers: { cookie } })
    return { cookie, 'x-csrf-token': String(body.csrf_token) }
  }
  return {
    headers,
    session: async () => (await stranger.get('/auth/session/', { headers: { cookie } })).body,
    get: async (path: string) => stranger.get(path, { headers: await headers() }),
    post: async (path: string, body?: object) => stranger.post(path, body, { headers: await headers() }),
    put: async (path: string, body?: object) => stranger.put(path, body, { headers: await headers() }),
    delete: async (path: string) => stranger.delete(path, { headers: await headers() }),
    /** A form that was drawn earlier, and is sent now. */
    postWith: (old: Record<string, string>, path: string, body?: object) => stranger.post(path, body, { headers: old }),
  }
}

import { isId } from '../../kernel/ids.ts'
import { plusSeconds, seconds } from '../../kernel/time.ts'
import { isSealOf, keyFor, seal } from '../../platform/auth/keys.ts'

/** How long a link to a draft is good; seconds of real time. Long enough to be passed on and looked at after a weekend. */
const linkLife = 7 * seconds.day

/** What a link shows. */
export interface Previewed {
  pageId: string
  revision: number
}

/** Links by which somebody without an account sees one revision that is not published. */
export function previewLinks(secretKey: string) {
  const key = keyFor(secretKey, 'page-preview')
  const sealed = (marketplaceId: string, words: string) => `${marketplaceId} ${words}`
  return {
    make(marketplaceId: string, { pageId, revision }: Previewed, realNow: Date): { token: string; expiresAt: Date } {
      const expiresAt = plusSeconds(realNow, linkLife)
      const words = [pageId, revision, Math.floor(expiresAt.getTime() / 1_000)].join('.')
      return { token: `${words}.${seal(key, sealed(marketplaceId, words))}`, expiresAt }
    },
    /** What a link of ours shows that is still good. */
    read(marketplaceId: string, token: string, realNow: Date): Previewed | undefined {
      const [pageId = '', revision = '', expires = '', signature = '', ...more] = token.split('.')
      if (more.length > 0 || !isId(pageId) || !/^\d{1,7}$/.test(revision) || !/^\d{1,12}$/.test(expires))
        return undefined
      if (!isSealOf(key, sealed(marketplaceId, [pageId, revision, expires].join('.')), signature)) return undefined
      return Number(expires) * 1_000 > realNow.getTime() ? { pageId, revision: Number(revision) } : undefined
    },
  }
}

export type PreviewLinks = ReturnType<typeof previewLinks>

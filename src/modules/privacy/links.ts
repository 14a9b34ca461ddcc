import { plusSeconds } from '../../kernel/time.ts'
import { isSealOf, keyFor, seal } from '../../platform/auth/keys.ts'

/** How long a link to an archive is good; seconds of real time. */
const linkLife = 15 * 60

/** Links to archives: whoever has one needs no token, so each is good for minutes only. */
export function archiveLinks(secretKey: string) {
  const key = keyFor(secretKey, 'export-link')
  const sealed = (marketplaceId: string, id: string, expires: number) => `${marketplaceId}/${id}/${expires}`
  return {
    /** The path below the host, with its signature. */
    pathOf(marketplaceId: string, id: string, realNow: Date): string {
      const expires = Math.floor(plusSeconds(realNow, linkLife).getTime() / 1_000)
      const signature = seal(key, sealed(marketplaceId, id, expires))
      return `/api/v1/exports/${id}/archive/?expires=${expires}&signature=${signature}`
    },
    /** Whether these are the words of a link of ours that is still good. */
    isGood(
      marketplaceId: string,
      id: string,
      { expires = 0, signature = '' }: { expires?: number | undefined; signature?: string | undefined },
      realNow: Date,
    ): boolean {
      return isSealOf(key, sealed(marketplaceId, id, expires), signature) && expires * 1_000 > realNow.getTime()
    },
  }
}

import { type Clock, plusSeconds } from '../../kernel/time.ts'
import { isSealOf, seal } from '../auth/keys.ts'

/** What a signed link lets its bearer do with one document. */
export type LinkVerb = 'read' | 'write'

/** Real seconds for which a link is good: long enough for a click or a slow upload to begin, too short to be passed on. */
export const linkLives: Readonly<Record<LinkVerb, number>> = { read: 600, write: 3_600 }

/** Links into this program, for where the bytes lie in a folder that only it reaches. */
export interface DocumentLinks {
  /** The path of a link below the marketplace's own address. */
  make(marketplaceId: string, documentId: string, verb: LinkVerb): string
  /** Whether this link was made by us for just this, and is still good. */
  isGood(
    marketplaceId: string,
    documentId: string,
    verb: LinkVerb,
    link: { expires: number; signature: string },
  ): boolean
}

/** Makes and checks links with `key`. */
export function openDocumentLinks(key: Buffer, clock: Clock): DocumentLinks {
  const wordsOf = (marketplaceId: string, documentId: string, verb: LinkVerb, expires: number) =>
    [marketplaceId, documentId, verb, expires].join(' ')
  return {
    make(marketplaceId, documentId, verb) {
      const expires = Math.floor(plusSeconds(clock.real(), linkLives[verb]).getTime() / 1_000)
      const signature = seal(key, wordsOf(marketplaceId, documentId, verb, expires))
      return `/api/v1/documents/${documentId}/bytes/?expires=${expires}&signature=${signature}`
    },
    isGood(marketplaceId, documentId, verb, { expires, signature }) {
      if (clock.real().getTime() > expires * 1_000) return false
      return isSealOf(key, wordsOf(marketplaceId, documentId, verb, expires), signature)
    },
  }
}

/** What a browser is to do with it: keep it under its name, never show it as a page of ours. */
export function dispositionOf(name: string): string {
  const plain = name.replaceAll(/[^\w .()-]/g, '_')
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name).replaceAll("'", '%27')}`
}

import { isId } from '../../kernel/ids.ts'
import type { DocumentRow } from './document-store.ts'

/** A document whose bytes have been looked into, as far as it takes to find them. */
export type Received = Pick<DocumentRow, 'id' | 'sha256'>

// A folder for each: what is sent in, what is being looked into, and what was.
const incoming = '/incoming'
const onTheWay = /\/documents\/[^/]+\/(incoming|looking-[^/]+)$/

/** Where all bytes of a document lie. */
export function folderOf(marketplaceId: string, id: string): string {
  return `${marketplaceId.toLowerCase()}/documents/${id.toLowerCase()}`
}

/** Where the bytes lie that were looked into: under their own hash. */
export function keyOf(marketplaceId: string, { id, sha256 }: Received): string {
  return `${folderOf(marketplaceId, id)}/${sha256}`
}

/** Whether a key is of bytes that were not looked into yet. */
export function isOnTheWay(key: string): boolean {
  return onTheWay.test(key)
}

/** Where the bytes of a document are sent. */
export function incomingKeyOf(marketplaceId: string, id: string): string {
  return folderOf(marketplaceId, id) + incoming
}

/** The id in the key of a document or a picture; undefined for what others keep, such as archives of exports. */
export function idIn(key: string): string | undefined {
  const [, second = '', third = ''] = key.split('/')
  const id = second === 'documents' ? third : second
  return isId(id) ? id : undefined
}

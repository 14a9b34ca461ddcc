import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'
import { notFound, Refusal } from '../../kernel/errors.ts'
import { isId, newId } from '../../kernel/ids.ts'
import type { Database } from '../db/database.ts'
import type { Tx } from '../db/transaction.ts'
import { justSoMany, lookInto } from './bytes.ts'
import { folderOf, idIn, incomingKeyOf, isOnTheWay, keyOf, type Received } from './document-keys.ts'
import { type DocumentLinks, dispositionOf, linkLives } from './document-link.ts'
import {
  attachDocuments,
  countOnTheWay,
  type DocumentRow,
  deleteDocument,
  deleteStale,
  insertDocument,
  lockVersions,
  selectDocument,
  selectKnown,
  updateReceived,
} from './document-store.ts'
import { mediaTypeOf } from './media-type.ts'
import { fileTypeWrong, fileUnknown, notThere, tooManyOnTheWay, wrongSize } from './errors.ts'
import { shownName } from './shown-name.ts'
import { holdOwner } from './store.ts'
import type { DirectRequest, Storage } from './storage.ts'

/** What documents may be for. Each module declares its own. */
export interface DocumentPurpose {
  /** snake_case, e.g. 'evidence'. */
  name: string
  /** What may be sent in, as media types found by looking into the bytes. */
  mediaTypes: readonly string[]
  mostBytes: number
}

/** What somebody is about to send. */
export interface Announced {
  purpose: string
  name: string
  mediaType: string
  bytes: number
}

/** How the bytes are to be sent: just so many, of just this type, before it expires (real time). */
export interface UploadRequest extends DirectRequest {
  method: 'PUT'
  expiresAt: Date
}

/** Documents of the marketplaces: private, kept as they came, each version of its own. */
export interface Documents {
  /** Notes what is about to be sent, as the next version of `seriesOf` where given. @throws Refusal */
  announce(tx: Tx, ownerMemberId: string, announced: Announced, previous?: DocumentRow): Promise<DocumentRow>
  /** How its bytes get to where they are kept: straight to the bucket, or to us. `baseUrl` is the marketplace's. */
  uploadRequest(marketplaceId: string, document: DocumentRow, baseUrl: string): Promise<UploadRequest>
  /** Takes bytes that came to us. To be called outside of any transaction. @throws Refusal file_size */
  take(marketplaceId: string, document: DocumentRow, stream: Readable): Promise<void>
  /**
   * Looks into the bytes that were sent and, if they are what they were announced as, calls them received. To be called
   * outside of any transaction. @throws Refusal file_missing, file_size, file_type: then they are removed
   */
  receive(marketplaceId: string, id: string): Promise<DocumentRow>
  /** Keeps what this program has made. To be called outside of any transaction. @param expiresAt business time */
  keep(
    marketplaceId: string,
    ownerMemberId: string,
    made: Omit<Announced, 'bytes'> & { content: Buffer; expiresAt?: Date },
  ): Promise<DocumentRow>
  /** Makes documents that the member sent in part of something. @throws Refusal file_unknown */
  attach(
    tx: Tx,
    ids: readonly string[],
    owner: { memberId: string; purpose: string },
    subject: { kind: string; id: string },
  ): Promise<void>
  /** A link that opens it for a while, for whoever has been found to be allowed. */
  readingLink(marketplaceId: string, document: DocumentRow, baseUrl: string): Promise<{ url: string; expiresAt: Date }>
  /** Where such links lead, when that is not the marketplace itself: a page that shows a picture must let it in. */
  readonly linkOrigin: string | undefined
  /** Its bytes, or undefined where none have been received. */
  open(marketplaceId: string, document: Received): Promise<{ stream: Readable; bytes: number } | undefined>
  /** Removes one, row and bytes, unless it is part of something: then false. To be called outside of any transaction. */
  remove(marketplaceId: string, id: string): Promise<boolean>
  /** Removes what never became part of anything since `before` (business time), and what has expired. */
  sweep(marketplaceId: string, before: Date): Promise<number>
  /** Removes bytes that no row knows and that were written before `before` (real time). Answers how many. */
  sweepOrphans(marketplaceId: string, before: Date): Promise<number>
}

/** What documents are made of. */
export interface DocumentNeeds {
  storage: Storage
  db: Database
  links: DocumentLinks
  realNow: () => Date
}

const mostOnTheWay = 40
const sweptAtOnce = 500

/** The documents over a storage, for the declared purposes. */
export function createDocuments(
  { storage, db, links, realNow }: DocumentNeeds,
  purposes: readonly DocumentPurpose[],
): Documents {
  const byName = new Map(purposes.map((purpose) => [purpose.name, purpose]))
  const within = <Answer>(marketplaceId: string, work: (tx: Tx) => Promise<Answer>) =>
    db.inMarketplace(marketplaceId, work)

  const purposeOf = (name: string): DocumentPurpose => {
    const purpose = byName.get(name)
    if (!purpose) throw new Refusal('invalid', 'file_purpose', 'There is nothing here that a file could be sent for.')
    return purpose
  }

  const remove = async (marketplaceId: string, id: string, most: 'awaited' | 'received') => {
    const gone = await within(marketplaceId, (tx) => deleteDocument(tx, id, most))
    if (gone) await storage.removeAll(folderOf(marketplaceId, id))
    return gone
  }

  const orReceived = async (marketplaceId: string, id: string) => {
    const known = existing(await within(marketplaceId, (tx) => selectDocument(tx, id)))
    if (known.state === 'awaited') throw notThere()
    return known
  }

  return {
    async announce(tx, ownerMemberId, { purpose: name, ...announced }, previous) {
      const purpose = purposeOf(name)
      if (announced.bytes > purpose.mostBytes) throw wrongSize(purpose.mostBytes)
      if (!purpose.mediaTypes.includes(announced.mediaType)) throw fileTypeWrong(purpose.mediaTypes)
      await holdOwner(tx, ownerMemberId)
      if ((await countOnTheWay(tx, ownerMemberId)) >= mostOnTheWay) throw tooManyOnTheWay()
      const id = newId()
      const seriesId = previous?.series_id ?? id
      const last = previous ? (await lockVersions(tx, seriesId)).at(-1) : undefined
      insertDocument(tx, {
        id,
        series_id: seriesId,
        version: (last?.version ?? 0) + 1,
        owner_member_id: ownerMemberId,
        purpose: name,
        name: shownName(announced.name),
        media_type: announced.mediaType,
        bytes: BigInt(announced.bytes),
        expires_at: null,
      })
      return existing(await selectDocument(tx, id))
    },

    async uploadRequest(marketplaceId, { id, media_type: mediaType, bytes }, baseUrl) {
      const seconds = linkLives.write
      const expiresAt = new Date(realNow().getTime() + seconds * 1_000)
      if (!storage.direct) {
        const url = baseUrl + links.make(marketplaceId, id, 'write')
        return { method: 'PUT', url, headers: { 'content-type': 'application/octet-stream' }, expiresAt }
      }
      const request = await storage.direct.upload(incomingKeyOf(marketplaceId, id), {
        mediaType,
        bytes: Number(bytes),
        seconds,
      })
      return { method: 'PUT', ...request, expiresAt }
    },

    async take(marketplaceId, { id, media_type: mediaType, bytes }, stream) {
      // A second upload must not change what was looked into: the row says whether it is still awaited.
      const awaited = await within(marketplaceId, (tx) => selectDocument(tx, id))
      if (awaited?.state !== 'awaited') throw notFound('file')
      const key = incomingKeyOf(marketplaceId, id)
      const facts = { mediaType, bytes: Number(bytes) }
      await storage.putStream(key, justSoMany(stream, facts.bytes), facts).catch(async (fault: Error) => {
        await storage.remove(key)
        throw fault.cause instanceof Refusal ? fault.cause : fault
      })
    },

    async receive(marketplaceId, id) {
      const document = existing(await within(marketplaceId, (tx) => selectDocument(tx, id)))
      if (document.state !== 'awaited') return document
      // First to where no signed request leads and no other look reaches: of two at once, neither can exchange the bytes
      // that the other looks into.
      const looking = `${folderOf(marketplaceId, id)}/looking-${newId()}`
      if (!(await storage.move(incomingKeyOf(marketplaceId, id), looking))) return orReceived(marketplaceId, id)
      const opened = await storage.open(looking)
      if (!opened) throw notThere()
      const { start, sha256, bytes } = await lookInto(opened.stream)
      const purpose = purposeOf(document.purpose)
      const mediaType = await mediaTypeOf(start, document.media_type)
      const right = mediaType !== undefined && purpose.mediaTypes.includes(mediaType)
      if (!right || bytes !== Number(document.bytes)) {
        if (!(await remove(marketplaceId, id, 'awaited'))) await storage.remove(looking)
        throw right ? wrongSize(Number(document.bytes)) : fileTypeWrong(purpose.mediaTypes)
      }
      // Under their own hash: whoever comes second with other bytes writes over nothing.
      const own = keyOf(marketplaceId, { id, sha256 })
      await storage.move(looking, own)
      const noted = await within(marketplaceId, async (tx) => updateReceived(tx, id, { mediaType, sha256 }))
      if (noted) return noted
      const known = await within(marketplaceId, (tx) => selectDocument(tx, id))
      if (known?.sha256 !== sha256) await storage.remove(own)
      return existing(known)
    },

    async keep(marketplaceId, ownerMemberId, { content, expiresAt, ...made }) {
      const id = newId()
      const sha256 = createHash('sha256').update(content).digest('hex')
      await within(marketplaceId, async (tx) =>
        insertDocument(tx, {
          id,
          series_id: id,
          version: 1,
          owner_member_id: ownerMemberId,
          purpose: made.purpose,
          name: shownName(made.name),
          media_type: made.mediaType,
          bytes: BigInt(content.length),
          expires_at: expiresAt ?? null,
        }),
      )
      await storage.put(keyOf(marketplaceId, { id, sha256 }), content, made.mediaType)
      return within(marketplaceId, async (tx) =>
        existing(await updateReceived(tx, id, { mediaType: made.mediaType, sha256 })),
      )
    },

    async attach(tx, ids, owner, subject) {
      if (ids.length === 0) return
      const wanted = new Set(ids)
      const found = ids.every(isId) ? await attachDocuments(tx, [...wanted], owner, subject) : []
      if (found.length < wanted.size) throw fileUnknown()
    },

    linkOrigin: storage.direct?.origin,

    async readingLink(marketplaceId, { id, sha256, media_type: mediaType, name }, baseUrl) {
      const seconds = linkLives.read
      const expiresAt = new Date(realNow().getTime() + seconds * 1_000)
      if (!storage.direct) return { url: baseUrl + links.make(marketplaceId, id, 'read'), expiresAt }
      const disposition = dispositionOf(name)
      return {
        url: await storage.direct.download(keyOf(marketplaceId, { id, sha256 }), { mediaType, disposition, seconds }),
        expiresAt,
      }
    },

    open: async (marketplaceId, document) =>
      document.sha256 === null ? undefined : storage.open(keyOf(marketplaceId, document)),
    remove: (marketplaceId, id) => remove(marketplaceId, id, 'received'),

    async sweep(marketplaceId, before) {
      const gone = await within(marketplaceId, (tx) => deleteStale(tx, before, sweptAtOnce))
      for (const { id } of gone) await storage.removeAll(folderOf(marketplaceId, id))
      return gone.length
    },

    async sweepOrphans(marketplaceId, before) {
      // As many at a time as one question takes: a store may hold millions.
      let old = new Map<string, string>()
      let removed = 0
      const removeOrphans = async () => {
        const known = await within(marketplaceId, (tx) => selectKnown(tx, [...new Set(old.values())]))
        const orphans = [...old].filter(([key, id]) => !known.has(id) || isOnTheWay(key))
        for (const [key] of orphans) await storage.remove(key)
        removed += orphans.length
        old = new Map()
      }
      for await (const { key, writtenAt } of storage.list(marketplaceId.toLowerCase())) {
        const id = idIn(key)
        if (id && writtenAt < before) old.set(key, id)
        if (old.size >= sweptAtOnce) await removeOrphans()
      }
      await removeOrphans()
      return removed
    },
  }
}

function existing(row: DocumentRow | undefined): DocumentRow {
  if (!row) throw notFound('file')
  return row
}

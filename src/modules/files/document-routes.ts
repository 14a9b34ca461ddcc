import type { Readable } from 'node:stream'
import { notFound, Refusal } from '../../kernel/errors.ts'
import { type DocumentLinks, dispositionOf, type LinkVerb } from '../../platform/files/document-link.ts'
import { selectDocument } from '../../platform/files/document-store.ts'
import type { Documents } from '../../platform/files/documents.ts'
import { endpointsOf } from '../../platform/http/endpoint.ts'
import {
  announcement,
  awaitedDocument,
  documentPath,
  documentShape,
  documentVersions,
  linkedDocument,
  linkQuery,
  versionAnnouncement,
} from './document-schema.ts'
import { presentAwaited, presentDocument, presentLinked } from './present.ts'
import { type DocumentReaders, ownDocument, readableDocument, readableVersions } from './readers.ts'

const { change, converse, raw, read } = endpointsOf('files', { whileClosed: 'members' })

const sending = ['file_purpose', 'file_size', 'file_type', 'too_many_files'] as const

/** Documents: announced, sent by a signed request, looked into, read by a signed link. */
export function documentEndpoints(documents: Documents, links: DocumentLinks, readers: DocumentReaders) {
  return [
    change(
      'POST',
      '/documents/',
      {
        summary: 'Announce a file',
        description: 'Answers how to send its bytes: straight to where they are kept. Then say that they are there.',
        access: 'members',
        body: announcement,
        answer: awaitedDocument,
        status: 201,
        refusals: sending,
      },
      async (tx, { actor, body, marketplace, origin }) => {
        const { media_type: mediaType, ...announced } = body
        const document = await documents.announce(tx, actor.memberId, { ...announced, mediaType })
        return presentAwaited(documents, marketplace.id, document, origin.baseUrl)
      },
    ),
    change(
      'POST',
      '/documents/:id/versions/',
      {
        summary: 'Announce a further version of a file of yours',
        description: 'Earlier versions stay as they are.',
        access: 'members',
        params: documentPath,
        body: versionAnnouncement,
        answer: awaitedDocument,
        status: 201,
        refusals: sending,
      },
      async (tx, { actor, params, body, marketplace, origin }) => {
        const previous = await ownDocument(tx, actor, params.id)
        const { media_type: mediaType, ...announced } = body
        const { purpose } = previous
        const document = await documents.announce(tx, actor.memberId, { ...announced, mediaType, purpose }, previous)
        return presentAwaited(documents, marketplace.id, document, origin.baseUrl)
      },
    ),
    converse(
      'POST',
      '/documents/:id/received/',
      {
        summary: 'Say that the bytes of a file are there',
        description: 'They are looked into: what is not what it was announced as is removed.',
        access: 'members',
        params: documentPath,
        answer: documentShape,
        refusals: ['file_missing', 'file_size', 'file_type'],
      },
      async (within, { actor, params, marketplace }) => {
        const { id } = await within((tx) => ownDocument(tx, actor, params.id))
        return presentDocument(await documents.receive(marketplace.id, id))
      },
    ),
    read(
      '/documents/:id/',
      {
        summary: 'A file, with a link that opens it',
        access: 'members',
        params: documentPath,
        answer: linkedDocument,
      },
      async (tx, { actor, params, marketplace, origin }) => {
        const document = await readableDocument(tx, readers, actor, params.id)
        return presentLinked(documents, marketplace.id, document, origin.baseUrl)
      },
    ),
    read(
      '/documents/:id/versions/',
      {
        summary: 'The versions of a file that you may read, the first first',
        access: 'members',
        params: documentPath,
        answer: documentVersions,
      },
      async (tx, { actor, params, marketplace, origin }) => {
        const versions = await readableVersions(tx, readers, actor, params.id)
        const shown = versions.map((one) => presentLinked(documents, marketplace.id, one, origin.baseUrl))
        return { results: await Promise.all(shown) }
      },
    ),
    converse(
      'DELETE',
      '/documents/:id/',
      {
        summary: 'Take back a file that is part of nothing yet',
        access: 'members',
        params: documentPath,
        answer: null,
        status: 204,
        refusals: ['file_in_use'],
      },
      async (within, { actor, params, marketplace }) => {
        const document = await within((tx) => ownDocument(tx, actor, params.id))
        if (!(await documents.remove(marketplace.id, document.id))) {
          throw new Refusal('conflict', 'file_in_use', 'This file is part of something by now, and stays.')
        }
      },
    ),
    raw(
      'PUT',
      '/documents/:id/bytes/',
      {
        summary: 'Send the bytes of a file',
        description: 'By the signed address that announcing it answered; no other sign-in is needed.',
        access: 'everyone',
        whileClosed: 'everyone',
        params: documentPath,
        query: linkQuery,
        stream: true,
        answer: null,
        status: 204,
        refusals: ['file_size', 'link_expired'],
      },
      async (within, { params, query, marketplace, body }) => {
        const document = await linked(within, links, marketplace.id, params.id, 'write', query)
        // The edge hands on a stream where one is asked for.
        await documents.take(marketplace.id, document, body as unknown as Readable)
        return { status: 204, headers: {}, body: '' }
      },
    ),
    raw(
      'GET',
      '/documents/:id/bytes/',
      {
        summary: 'The bytes of a file',
        description: 'By the signed link that the file names; no other sign-in is needed.',
        access: 'everyone',
        whileClosed: 'everyone',
        params: documentPath,
        query: linkQuery,
        answer: null,
        refusals: ['link_expired'],
      },
      async (within, { params, query, marketplace }) => {
        const document = await linked(within, links, marketplace.id, params.id, 'read', query)
        const opened = await documents.open(marketplace.id, document)
        if (!opened) throw notFound('file')
        return {
          headers: {
            'content-type': document.media_type,
            'content-length': String(opened.bytes),
            'content-disposition': dispositionOf(document.name),
            'cache-control': 'private, no-store',
            // Whatever is inside must not run as a page of ours.
            'x-content-type-options': 'nosniff',
            'content-security-policy': "default-src 'none'; sandbox",
          },
          body: opened.stream,
        }
      },
    ),
  ]
}

type Within = Parameters<Parameters<typeof raw>[3]>[0]

/** The document a signed link is for. @throws Refusal link_expired, not_found */
async function linked(
  within: Within,
  links: DocumentLinks,
  marketplaceId: string,
  id: string,
  verb: LinkVerb,
  link: { expires: number; signature: string },
) {
  if (!links.isGood(marketplaceId, id, verb, link)) {
    throw new Refusal('forbidden', 'link_expired', 'This link is no longer good. Ask for a new one.')
  }
  const document = await within((tx) => selectDocument(tx, id))
  if (!document) throw notFound('file')
  return document
}

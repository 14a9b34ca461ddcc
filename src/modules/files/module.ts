import type { DocumentLinks } from '../../platform/files/document-link.ts'
import type { Documents } from '../../platform/files/documents.ts'
import type { Files } from '../../platform/files/files.ts'
import type { Module } from '../../platform/module.ts'
import { documentEndpoints } from './document-routes.ts'
import { filesPersonal } from './personal.ts'
import type { DocumentReaders } from './readers.ts'
import { fileEndpoints } from './routes.ts'

/** What the module is made of. */
export interface FilesNeeds {
  files: Pick<Files, 'openPicture'>
  documents: Documents
  links: DocumentLinks
  /** Who reads what is part of something, by the kind of thing. */
  readers: DocumentReaders
}

/** The way to public pictures and to private documents. The sweeps of what was never used are the platform's own jobs. */
export function filesModule({ files, documents, links, readers }: FilesNeeds): Module {
  return {
    name: 'files',
    endpoints: [...fileEndpoints(files), ...documentEndpoints(documents, links, readers)],
    personal: filesPersonal,
  }
}

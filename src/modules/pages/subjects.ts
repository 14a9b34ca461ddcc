import type { Subject } from '../../engine/process.ts'
import type { Kind } from './schema.ts'

/** A page, as its lifecycle moves it. It has no parties: whoever operates the marketplace edits it. */
export interface SitePage extends Subject {
  kind: Kind
  /** ISO 639-1. */
  language: string
  /** Without its first slash; the home page's is empty. */
  path: string
  /** Number of the newest revision. */
  latest: number
  /** The revision that everybody sees; null: none was ever published. */
  published: number | null
  dueRevision: number | null
  /** Business time. */
  publishAt: Date | null
  withdrawAt: Date | null
  firstPublishedAt: Date | null
  createdAt: Date
  updatedAt: Date
}

/** What a visitor wrote. */
export interface ContactMessage extends Subject {
  /** Where they were signed in. */
  memberId: string | null
  name: string
  email: string
  subject: string
  text: string
  language: string
  createdAt: Date
}

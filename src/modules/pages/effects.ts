import type { Effect } from '../../engine/process.ts'
import { raiseRevision } from '../../platform/db/revision.ts'
import { eraseMessage } from './store/contact.ts'
import { updateShown } from './store/pages.ts'
import type { ContactMessage, SitePage } from './subjects.ts'
import { topic } from './topic.ts'

/** The revision whose turn it is becomes what everybody sees. By a deadline it is the one that was put down for it. */
export const showRevision: Effect<SitePage> = {
  name: 'show the revision to everybody',
  run({ tx, subject, input }) {
    const chosen = input['revision']
    const published = typeof chosen === 'number' ? chosen : (subject.dueRevision ?? subject.latest)
    const withdrawAt = input['withdraw_at'] === undefined ? subject.withdrawAt : dateIn(input['withdraw_at'])
    const changed = {
      published,
      dueRevision: null,
      publishAt: null,
      withdrawAt,
      firstPublishedAt: subject.firstPublishedAt ?? tx.now,
    }
    updateShown(tx, subject.id, { ...changed, publishedAt: tx.now })
    raiseRevision(tx, topic)
    return changed
  },
}

/** From when on a revision shall be seen, and until when. */
export const putDown: Effect<SitePage> = {
  name: 'put the date down',
  run({ tx, subject, input }) {
    const changed = {
      dueRevision: typeof input['revision'] === 'number' ? input['revision'] : subject.latest,
      publishAt: dateIn(input['publish_at']),
      withdrawAt: dateIn(input['withdraw_at']),
    }
    updateShown(tx, subject.id, { ...subject, ...changed })
    return changed
  },
}

/** What was put down is off. */
export const crossOut: Effect<SitePage> = {
  name: 'cross the date out',
  run({ tx, subject }) {
    const changed = { dueRevision: null, publishAt: null, withdrawAt: null }
    updateShown(tx, subject.id, { ...subject, ...changed })
    return changed
  },
}

/** Nobody sees the page any more. */
export const hidePage: Effect<SitePage> = {
  name: 'take the page from sight',
  run({ tx, subject }) {
    const changed = { dueRevision: null, publishAt: null, withdrawAt: null }
    updateShown(tx, subject.id, { ...subject, ...changed })
    raiseRevision(tx, topic)
    return changed
  },
}

/** Who wrote, and what, is forgotten; that somebody wrote stays. */
export const forgetWriter: Effect<ContactMessage> = {
  name: 'forget who wrote, and what',
  run({ tx, subject }) {
    eraseMessage(tx, subject.id)
    return { name: '', email: '', subject: '', text: '', memberId: null }
  },
}

function dateIn(value: unknown): Date | null {
  return typeof value === 'string' ? new Date(value) : null
}

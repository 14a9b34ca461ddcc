import { z } from 'zod'
import { after, afterField, defineProcess, ifSet } from '../../engine/process.ts'
import { crossOut, forgetWriter, hidePage, putDown, showRevision } from './effects.ts'
import { lockMessage, updateMessageState } from './store/contact.ts'
import { lockPage, updatePageState } from './store/pages.ts'
import type { ContactMessage, SitePage } from './subjects.ts'

/*
 * A page is written, and then it is shown. What is saved while it is shown is a newer revision that nobody sees before it
 * is published too. A date may stand in the calendar for either: then the deadline publishes the revision that was put
 * down, not the one somebody happens to be working on. Dates come with the step as instants.
 */

const publication = z.object({ revision: z.int().optional(), withdraw_at: z.string().nullish() })
const dates = z.object({ publish_at: z.string(), withdraw_at: z.string().nullish(), revision: z.int().optional() })

export const page = defineProcess<SitePage>({
  name: 'page',
  version: 1,
  noun: 'page',
  roles: ['operator', 'setup'],
  initial: 'draft',
  begin: { name: 'write', label: 'Written' },
  states: {
    draft: { label: 'Draft', money: 'none' },
    scheduled: { label: 'Scheduled', money: 'none' },
    published: { label: 'Published', money: 'none' },
    withdrawn: { label: 'Withdrawn', money: 'none' },
    discarded: { label: 'Discarded', final: true, money: 'none' },
  },
  transitions: {
    publish: {
      from: ['draft', 'scheduled', 'published', 'withdrawn'],
      to: 'published',
      by: ['operator', 'setup'],
      at: ifSet(afterField('publishAt')),
      input: publication,
      label: 'Publish',
      meaning: 'Everybody sees this revision.',
      effects: [showRevision],
    },
    schedule: {
      from: ['draft', 'scheduled', 'withdrawn'],
      to: 'scheduled',
      by: ['operator'],
      input: dates,
      label: 'Schedule',
      meaning: 'The page is published by itself at that time.',
      effects: [putDown],
    },
    schedule_change: {
      from: 'published',
      to: 'published',
      by: ['operator'],
      input: dates,
      label: 'Schedule the change',
      meaning: 'The page stays as it is until then; then everybody sees this revision.',
      effects: [putDown],
    },
    unschedule: {
      from: 'scheduled',
      to: 'draft',
      by: ['operator'],
      label: 'Do not publish by itself',
      meaning: 'The page is a draft again.',
      effects: [crossOut],
    },
    drop_dates: {
      from: 'published',
      to: 'published',
      by: ['operator'],
      label: 'Cross the dates out',
      meaning: 'The page stays as it is, for good.',
      effects: [crossOut],
    },
    withdraw: {
      from: 'published',
      to: 'withdrawn',
      by: ['operator'],
      at: ifSet(afterField('withdrawAt')),
      label: 'Withdraw',
      meaning: 'Nobody sees the page any more. Its revisions stay.',
      effects: [hidePage],
    },
    discard: {
      from: ['draft', 'withdrawn'],
      to: 'discarded',
      by: ['operator'],
      label: 'Discard',
      meaning: 'The page is thrown away, and its path is free for another.',
    },
  },
  lock: lockPage,
  save: updatePageState,
})

/*
 * What a visitor writes is answered, or closed, or was never meant for a person. After its time it is forgotten: whoever
 * wrote is not kept for good.
 */
export const contactMessage = defineProcess<ContactMessage>({
  name: 'contact-message',
  version: 1,
  noun: 'message',
  roles: ['operator'],
  initial: 'received',
  begin: { name: 'receive', label: 'Received' },
  states: {
    received: { label: 'Received', money: 'none' },
    answered: { label: 'Answered', money: 'none' },
    closed: { label: 'Closed', money: 'none' },
    spam: { label: 'Spam', money: 'none' },
    forgotten: { label: 'Forgotten', final: true, money: 'none' },
  },
  transitions: {
    answer: {
      from: ['received', 'answered', 'closed'],
      to: 'answered',
      by: ['operator'],
      label: 'Answer',
      meaning: 'The answer goes to them by e-mail.',
    },
    close: {
      from: ['received', 'answered'],
      to: 'closed',
      by: ['operator'],
      label: 'Close',
      meaning: 'Nothing more is to be done about it.',
    },
    settle: {
      from: 'answered',
      to: 'closed',
      at: after('answeredWindow'),
      label: 'Be settled',
      meaning: 'Nothing has come back after the answer.',
    },
    mark_spam: {
      from: ['received', 'closed'],
      to: 'spam',
      by: ['operator'],
      label: 'It is spam',
      meaning: 'It is put aside, and forgotten with the others of its kind.',
    },
    mark_wanted: {
      from: 'spam',
      to: 'received',
      by: ['operator'],
      label: 'It is no spam',
      meaning: 'It is among those to be answered again.',
    },
    forget: {
      from: ['closed', 'spam'],
      to: 'forgotten',
      by: ['operator'],
      at: after('keptWindow'),
      label: 'Forget',
      meaning: 'Name, address and words are taken out of the books for good.',
      effects: [forgetWriter],
    },
  },
  lock: lockMessage,
  save: updateMessageState,
})

import { after, defineProcess } from '../../engine/process.ts'
import { countIt } from './effects.ts'
import { lockSaid, updateSaidState } from './store.ts'
import type { Said } from './subjects.ts'

/*
 * Neither side reads what the other has said before it has spoken itself, or has let the time for it pass: so nobody
 * praises to be praised, or answers stars with stars. What is said of the marketplace has no other side and waits for none.
 */
export const feedbackSaid = defineProcess<Said>({
  name: 'feedback',
  version: 1,
  noun: 'feedback',
  roles: ['author', 'rated', 'operator', 'child'],
  initial: 'waiting',
  begin: { name: 'say', label: 'Said' },
  states: {
    waiting: { label: 'Not seen yet', money: 'none' },
    published: { label: 'Seen', final: true, money: 'none' },
  },
  ways: [['waiting', 'published']],
  transitions: {
    publish: {
      from: 'waiting',
      to: 'published',
      by: ['child'],
      at: after('blindWindow'),
      label: 'Be seen',
      meaning: 'Both have said what they think, or the time for it is over: everybody sees it now, and it counts.',
      effects: [countIt],
      notify: [{ to: 'rated', kind: 'feedback-published' }],
    },
  },
  lock: lockSaid,
  save: updateSaidState,
})

import { z } from 'zod'
import { after, afterField, defineProcess } from '../../engine/process.ts'
import { noteAnswer, noteAppeal, noteStanding } from './effects.ts'
import { answerReason, appealReason } from './inputs.ts'
import { lockViolation, updateState } from './store.ts'
import type { Violation } from './subjects.ts'

/*
 * What somebody is held against counts from the moment it is recorded; else whoever did not pay could go on bidding while
 * they argue. But the house owes an answer: an appeal that it leaves lying is won. And nothing counts for ever.
 */
export const violation = defineProcess<Violation>({
  name: 'violation',
  version: 1,
  noun: 'violation',
  roles: ['member', 'operator'],
  initial: 'recorded',
  begin: {
    name: 'record',
    label: 'Recorded',
    effects: [noteStanding],
    notify: [{ to: 'member', kind: 'violation-recorded' }],
  },
  states: {
    recorded: { label: 'Recorded', money: 'none' },
    appealed: { label: 'Appealed', turn: 'operator', money: 'none' },
    upheld: { label: 'Stands', money: 'none' },
    excused: { label: 'Struck out', final: true, money: 'none' },
    spent: { label: 'Counts no more', final: true, money: 'none' },
  },
  ways: [
    ['recorded', 'upheld', 'spent'],
    ['appealed', 'excused'],
  ],
  transitions: {
    appeal: {
      from: 'recorded',
      to: 'appealed',
      by: ['member'],
      label: 'Appeal',
      meaning: 'Those who run the marketplace look at it again, and answer. Until then it counts.',
      input: z.strictObject({ reason: appealReason }),
      effects: [noteAppeal],
    },
    stand: {
      from: 'recorded',
      to: 'upheld',
      at: after('appealWindow'),
      label: 'Stand',
      meaning: 'It was not appealed in time.',
    },
    uphold: {
      from: 'appealed',
      to: 'upheld',
      by: ['operator'],
      label: 'Let it stand',
      meaning: 'It goes on counting until its time has run out. The member reads why.',
      input: z.strictObject({ reason: answerReason }),
      effects: [noteAnswer],
      notify: [{ to: 'member', kind: 'violation-upheld' }],
    },
    excuse: {
      from: ['recorded', 'appealed', 'upheld'],
      to: 'excused',
      by: ['operator'],
      label: 'Strike it out',
      meaning: 'It counts no more from now on. The member reads why.',
      input: z.strictObject({ reason: answerReason }),
      effects: [noteAnswer],
      notify: [{ to: 'member', kind: 'violation-excused' }],
    },
    lapse: {
      from: 'appealed',
      to: 'excused',
      at: after('decisionWindow'),
      label: 'Strike out for want of an answer',
      meaning: 'The appeal was not answered in time: it counts no more.',
      notify: [{ to: 'member', kind: 'violation-excused' }],
    },
    run_out: {
      from: 'upheld',
      to: 'spent',
      at: afterField('countsUntil'),
      label: 'Run out',
      meaning: 'Its time has passed: it counts no more.',
    },
  },
  lock: lockViolation,
  save: updateState,
})

import { after } from '../../../src/engine/process.ts'
import { payment, releasePart, withStep, words } from '../sound.ts'

export const fault = "sound: money may still be held in the final state 'done'"

export const processes = [
  withStep('finish', {
    ...words,
    from: 'paid',
    to: 'done',
    by: ['child'],
    at: after('window'),
    effects: [releasePart],
  }),
  payment,
]

import { payment, withStep, words } from '../sound.ts'

export const fault = "sound: 'shout' tells 'press', which is no role of it"

export const processes = [
  withStep('shout', { ...words, from: 'paid', to: 'same', by: ['buyer'], notify: [{ to: 'press', kind: 'shouted' }] }),
  payment,
]

import { payment, releaseMoney, withStep, words } from '../sound.ts'

export const fault = "sound: 'paid' can be left only by a member's goodwill"

export const processes = [
  withStep('finish', { ...words, from: 'paid', to: 'done', by: ['buyer'], effects: [releaseMoney] }),
  payment,
]

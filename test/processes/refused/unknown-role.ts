import { payment, releaseMoney, withStep, words } from '../sound.ts'

export const fault = "sound: 'steal' is for 'thief', which is no role of it"

export const processes = [
  withStep('steal', { ...words, from: 'paid', to: 'done', by: ['thief'], effects: [releaseMoney] }),
  payment,
]

import { after } from '../../../src/engine/process.ts'
import { payment, releaseMoney, withStep, words } from '../sound.ts'

export const fault = "sound: 'lapse' lets go of money in 'open', which holds none"

export const processes = [
  withStep('lapse', { ...words, from: 'open', to: 'lapsed', at: after('window'), effects: [releaseMoney] }),
  payment,
]

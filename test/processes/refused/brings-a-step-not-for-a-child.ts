import { parentStep } from '../../../src/engine/process.ts'
import { paymentWith, sound, words } from '../sound.ts'

export const fault = "sound: 'end' of its part 'payment' brings 'lapse', which is not for 'child'"

export const processes = [
  sound,
  paymentWith('end', { ...words, from: 'begun', to: 'come', by: ['payments'], brings: parentStep('lapse') }),
]

import { parentStep } from '../../../src/engine/process.ts'
import { payment, sound, words } from '../sound.ts'

export const fault = "payment: 'begun' can be left only by a member's goodwill"

export const processes = [
  sound,
  {
    ...payment,
    transitions: { end: { ...words, from: 'begun', to: 'come', by: ['payments'], brings: parentStep('finish') } },
  },
]

import { after } from '../../../src/engine/process.ts'
import { payment, sound, words } from '../sound.ts'

export const fault = "sound: from 'paid' no sure way leads to an end"

const { finish, ...others } = sound.transitions

export const processes = [
  {
    ...sound,
    states: { ...sound.states, waiting: { label: 'Waiting', money: 'refund' } as const },
    transitions: {
      ...others,
      wait: { ...words, from: 'paid', to: 'waiting', at: after('window') },
      wake: { ...words, from: 'waiting', to: 'paid', at: after('window') },
      finish: { ...words, from: 'paid', to: 'done', by: ['buyer'], effects: finish?.effects ?? [] },
    },
    parts: [],
  },
  { ...payment, transitions: { come: { ...words, from: 'begun', to: 'come', by: ['payments'] } } },
]

import { after } from '../../../src/engine/process.ts'
import { sound, words } from '../sound.ts'

export const fault = 'sound: it has no final state'

export const processes = [
  {
    ...sound,
    parts: [],
    states: { open: { label: 'Open', money: 'none' }, shut: { label: 'Shut', money: 'none' } } as const,
    transitions: {
      shut: { ...words, from: 'open', to: 'shut', at: after('window') },
      open: { ...words, from: 'shut', to: 'open', at: after('window') },
    },
  },
]

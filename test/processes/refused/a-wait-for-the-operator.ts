import { after } from '../../../src/engine/process.ts'
import { payment, releaseMoney, sound, withStep, words } from '../sound.ts'

export const fault = "sound: 'finish' waits for 'case', and from 'heard' that may never end"

const waits = { for: 'case', keeps: () => undefined }
const finish = { ...words, from: 'paid', to: 'done', by: ['buyer', 'child'], at: after('window') }
const { lock, save } = sound

export const processes = [
  {
    ...withStep('finish', { ...finish, waits, effects: [releaseMoney] }),
    waiting: { case: async () => [] },
  },
  payment,
  {
    name: 'case',
    version: 1,
    noun: 'case',
    roles: ['operator'],
    initial: 'heard',
    begin: { name: 'begin', label: 'Begun' },
    states: { heard: { label: 'Heard', money: 'none' }, over: { label: 'Over', final: true, money: 'none' } } as const,
    transitions: { decide: { ...words, from: 'heard', to: 'over', by: ['operator'] } },
    lock,
    save,
  },
]

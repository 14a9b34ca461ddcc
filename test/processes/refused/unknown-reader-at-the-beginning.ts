import { payment, sound } from '../sound.ts'

export const fault = "sound: its beginning tells 'press', which is no role of it"

export const processes = [
  { ...sound, begin: { name: 'begin', label: 'Begun', notify: [{ to: 'press', kind: 'begun' }] } },
  payment,
]

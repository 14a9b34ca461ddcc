import { payment, sound } from '../sound.ts'

export const fault = "sound: its part 'ghost' is no process"

export const processes = [{ ...sound, parts: ['payment', 'ghost'] }, payment]

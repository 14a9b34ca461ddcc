import { payment, sound } from '../sound.ts'

export const fault = "sound: it begins in 'nowhere', which is no state"

export const processes = [{ ...sound, initial: 'nowhere' }, payment]

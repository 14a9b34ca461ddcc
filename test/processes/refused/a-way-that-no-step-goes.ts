import { payment, sound } from '../sound.ts'

export const fault = "sound: a way of it goes from 'open' to 'done', but no step does"

export const processes = [{ ...sound, ways: [['open', 'done']] }, payment]

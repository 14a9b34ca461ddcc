import { payment, withStates } from '../sound.ts'

export const fault = "sound: 'open' accepts money by 'lapse', which does not take any from there"

export const processes = [withStates({ open: { label: 'Open', money: { accept: 'lapse' } } }), payment]

import { payment, withStates } from '../sound.ts'

export const fault = "sound: 'come' of its part 'payment' brings money, and no state of it accepts any"

export const processes = [withStates({ open: { label: 'Open', money: 'refund' } }), payment]

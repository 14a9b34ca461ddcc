import { payment, withStates } from '../sound.ts'

export const fault = "sound: in 'paid' it is the turn of 'courier', which is no role of it"

export const processes = [withStates({ paid: { label: 'Paid', money: 'refund', turn: 'courier' } }), payment]

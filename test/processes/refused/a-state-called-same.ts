import { payment, withStates } from '../sound.ts'

export const fault = "sound: a state cannot be called 'same'"

export const processes = [withStates({ same: { label: 'Same', final: true, money: 'refund' } }), payment]

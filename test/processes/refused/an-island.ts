import { payment, withStates } from '../sound.ts'

export const fault = "sound: nothing leads to 'island'"

export const processes = [withStates({ island: { label: 'Island', final: true, money: 'refund' } }), payment]

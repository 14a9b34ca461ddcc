import { payment, withStates } from '../sound.ts'

export const fault = "sound: 'lapsed' has no answer to money that arrives in it"

export const processes = [withStates({ lapsed: { label: 'Lapsed', final: true, money: 'none' } }), payment]

import { payment, withStep, words } from '../sound.ts'

export const fault = "sound: 'lapsed' is final, yet something leaves it"

export const processes = [withStep('revive', { ...words, from: 'lapsed', to: 'open', by: ['buyer'] }), payment]

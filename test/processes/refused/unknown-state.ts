import { payment, withStep, words } from '../sound.ts'

export const fault = "sound: 'vanish' names the state 'gone', which is not declared"

export const processes = [withStep('vanish', { ...words, from: 'paid', to: 'gone', by: ['buyer'] }), payment]

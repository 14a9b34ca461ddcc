import { payment, withStep, words } from '../sound.ts'

export const fault = "sound: money may still be held in the final state 'lapsed'"

export const processes = [withStep('give_up', { ...words, from: 'paid', to: 'lapsed', by: ['seller'] }), payment]

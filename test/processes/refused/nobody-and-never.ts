import { payment, releaseMoney, withStep, words } from '../sound.ts'

export const fault = "sound: 'never' can be taken by nobody and never happens by itself"

export const processes = [withStep('never', { ...words, from: 'paid', to: 'done', effects: [releaseMoney] }), payment]

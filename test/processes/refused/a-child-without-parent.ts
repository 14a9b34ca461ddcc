import { payment, sound } from '../sound.ts'

const { name, version, noun, roles, initial, begin, states, transitions, lock, save } = payment

export const fault = "payment: 'come' brings a step of a parent, and it has none"

export const processes = [sound, { name, version, noun, roles, initial, begin, states, transitions, lock, save }]

import { payment, sound } from '../sound.ts'

export const fault = "payment: 'come' brings a step of a parent, and it is part of none"

export const processes = [{ ...sound, parts: [] }, payment]

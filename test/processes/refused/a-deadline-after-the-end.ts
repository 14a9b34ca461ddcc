import { after } from '../../../src/engine/process.ts'
import { payment, withStep, words } from '../sound.ts'

export const fault = "sound: 'lapsed' is final, yet a deadline runs in it"

export const processes = [withStep('purge', { ...words, from: 'lapsed', to: 'same', at: after('window') }), payment]

import { after } from '../../../src/engine/process.ts'
import { payment, releaseMoney, withStep, words } from '../sound.ts'

export const fault = "sound: 'finish' waits for 'payment', and nothing says which of it does"

const waits = { for: 'payment', keeps: () => undefined }
const finish = { ...words, from: 'paid', to: 'done', by: ['buyer', 'child'], at: after('window') }

export const processes = [withStep('finish', { ...finish, waits, effects: [releaseMoney] }), payment]

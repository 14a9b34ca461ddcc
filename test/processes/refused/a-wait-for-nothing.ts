import { after } from '../../../src/engine/process.ts'
import { payment, releaseMoney, withStep, words } from '../sound.ts'

export const fault = "sound: 'finish' waits for 'ghost', which is no process"

const waits = { for: 'ghost', keeps: () => undefined }
const finish = { ...words, from: 'paid', to: 'done', by: ['buyer', 'child'], at: after('window') }

export const processes = [withStep('finish', { ...finish, waits, effects: [releaseMoney] }), payment]

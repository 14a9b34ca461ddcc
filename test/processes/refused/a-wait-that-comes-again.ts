import { after } from '../../../src/engine/process.ts'
import { payment, withStep, words } from '../sound.ts'

export const fault = "sound: 'remind' has a deadline that may wait, and is not over when it is met"

const waits = { for: 'payment', keeps: () => undefined }
const remind = { ...words, from: 'paid', to: 'same', at: after('window'), waits }

export const processes = [{ ...withStep('remind', remind), waiting: { payment: async () => [] } }, payment]

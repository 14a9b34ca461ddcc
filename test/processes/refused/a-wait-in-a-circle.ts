import { after } from '../../../src/engine/process.ts'
import { payment, paymentWith, releaseMoney, withStep, words } from '../sound.ts'

export const fault = "sound: 'finish' waits for 'payment', which is waiting for it in turn"

const waitsFor = (name: string) => ({ for: name, keeps: () => undefined })
const finish = { ...words, from: 'paid', to: 'done', by: ['buyer', 'child'], at: after('window') }
const come = payment.transitions['come']

export const processes = [
  {
    ...withStep('finish', { ...finish, waits: waitsFor('payment'), effects: [releaseMoney] }),
    waiting: { payment: async () => [] },
  },
  {
    ...paymentWith('come', {
      ...words,
      from: 'begun',
      to: 'come',
      by: ['payments'],
      ...come,
      waits: waitsFor('sound'),
    }),
    waiting: { sound: async () => [] },
  },
]

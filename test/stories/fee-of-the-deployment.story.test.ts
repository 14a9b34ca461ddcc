import { expect, test } from 'vitest'
import { place, traders } from '../support/deals.ts'
import { startMarketry } from '../support/marketry.ts'

test('[CO-14] [CO-4] a fee of the whole deployment stands before the presets’, and behind what a marketplace sets', async () => {
  const marketry = await startMarketry(['web'], { STRIPE_APPLICATION_FEE: '0.15' })
  try {
    const people = await traders(marketry, 'madeinpk')
    const { operator: elsewhere } = await traders(marketry, 'designia')
    const ofAnOrder = async () => (await people.buyer.get(`/orders/${(await place(people)).id}/`)).body.fee_percent
    expect(await ofAnOrder()).toBe('15')
    expect((await elsewhere.get('/settings/')).body.fee_percent).toBe('15')
    await people.operator.patch('/settings/', { fee_percent: '3.5' })
    expect(await ofAnOrder()).toBe('3.5')
    expect((await elsewhere.get('/settings/')).body.fee_percent).toBe('15')
  } finally {
    await marketry.close()
  }
})

import { describe, expect, test } from 'vitest'
import { type ChannelKind, channelKinds } from '../realtime/channels.ts'
import { type Endpoint, endpointsOf } from './endpoint.ts'
import { placesOf } from './router.ts'

const { read } = endpointsOf('boats')

function boats(access: unknown): Endpoint {
  return read('/boats/', { summary: 'Boats', access: access as 'everyone', answer: null }, async () => {})
}

describe('[CO-2] a door without a policy does not open', () => {
  test('[CO-2] an endpoint that does not say who may come in keeps the server from starting', () => {
    expect(() => placesOf([boats(undefined)])).toThrow('GET /boats/ of boats does not declare who may come in')
  })

  test.each([[null], ['anyone'], [{}], [{ role: [] }], [{ role: '' }], [{ role: ['seller', 7] }]])(
    '[CO-2] neither does one that says %j',
    (access) => {
      expect(() => placesOf([boats(access)])).toThrow('declares an access nobody understands')
    },
  )

  test.each([['everyone'], ['members'], [{ role: 'seller' }], [{ role: ['operator', 'superadmin'] }]])(
    '[CO-2] one that says %j is served',
    (access) => {
      expect(placesOf([boats(access)])).toHaveLength(1)
    },
  )

  test('[CO-2] neither does a live channel that does not say who may watch it', () => {
    const silent = { kind: 'auction', summary: 'Bids' } as ChannelKind
    expect(() => channelKinds([silent])).toThrow('the channel auction does not say who may watch it')
  })
})

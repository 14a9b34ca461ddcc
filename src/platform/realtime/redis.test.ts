import { expect, test } from 'vitest'
import { placeOf } from './redis.ts'

test.each([
  [{ url: 'redis://127.0.0.1' }, { host: '127.0.0.1', port: 6_379, db: 0 }],
  [{ url: 'redis://:p%40ss@redis:6380/2' }, { host: 'redis', port: 6_380, db: 2, password: 'p@ss' }],
  [
    { url: 'redis://redis', password: 'apart' },
    { host: 'redis', port: 6_379, db: 0, password: 'apart' },
  ],
  [{ url: 'rediss://app:x@[::1]:6379' }, { host: '::1', port: 6_379, db: 0, username: 'app', password: 'x', tls: {} }],
  [
    { url: 'redis-sentinel://:x@one:26379,two/marketry' },
    {
      name: 'marketry',
      password: 'x',
      sentinels: [
        { host: 'one', port: 26_379 },
        { host: 'two', port: 26_379 },
      ],
    },
  ],
])('[CO-14] the address %j leads to the right place', (settings, place) => {
  expect(placeOf(settings)).toEqual(place)
})

test('[CO-14] an address that is none is refused', () => {
  expect(() => placeOf({ url: 'http://redis' })).toThrow('REDIS_URL must begin with')
})

import { expect, test } from 'vitest'
import { decrypt, encrypt } from './encryption.ts'
import { keyFor } from './keys.ts'

const key = keyFor('a secret of the tests, thirty-two long', 'second-factor')
const secret = Buffer.from('twenty bytes or more')

test('[CO-1] what is encrypted is opened by its key for its owner, and looks different each time', () => {
  const [one, two] = [encrypt(key, 'ann', secret), encrypt(key, 'ann', secret)]
  expect(one).not.toBe(two)
  expect([decrypt(key, 'ann', one), decrypt(key, 'ann', two)]).toEqual([secret, secret])
})

test('[CO-1] moved to another owner, changed, or with another key it opens nothing', () => {
  const text = encrypt(key, 'ann', secret)
  const last = text.endsWith('A') ? 'B' : 'A'
  expect(() => decrypt(key, 'bob', text)).toThrow('unable to authenticate')
  expect(() => decrypt(key, 'ann', last + text.slice(1))).toThrow('unable to authenticate')
  expect(() => decrypt(keyFor('another secret', 'second-factor'), 'ann', text)).toThrow('unable to authenticate')
})

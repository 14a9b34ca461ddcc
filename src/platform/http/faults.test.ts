import { expect, test } from 'vitest'
import { z } from 'zod'
import { faultsOf } from './faults.ts'

const shape = z.strictObject({
  title: z.string().min(3),
  stock: z.number().int().max(10).optional(),
  about: z.enum(['seller', 'platform']).optional(),
  id: z.uuid().optional(),
  own: z.string().min(2, 'Say why, in a few words.').optional(),
})

test.each([
  [{}, 'title', 'This is needed.'],
  [{ title: 5 }, 'title', 'This must be text.'],
  [{ title: 'ab' }, 'title', 'This must be 3 or more characters long.'],
  [{ title: 'abc', stock: 11 }, 'stock', 'This must be 10 or less.'],
  [{ title: 'abc', stock: 'many' }, 'stock', 'This must be a number.'],
  [{ title: 'abc', stock: 1.5 }, 'stock', 'This must be a whole number.'],
  [{ title: 'abc', about: 'me' }, 'about', 'This must be one of: seller, platform.'],
  [{ title: 'abc', id: 'x' }, 'id', 'This is not an id.'],
  [{ title: 'abc', own: '' }, 'own', 'Say why, in a few words.'],
  [{ title: 'abc', price: '1' }, 'price', 'This field is not known here.'],
])('[CO-12] %j is refused in words a person can read', (given, path, message) => {
  expect(faultsOf(shape.safeParse(given).error?.issues ?? [])).toEqual([{ path, message }])
})

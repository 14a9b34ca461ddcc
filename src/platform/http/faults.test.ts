import { expect, test } from 'vitest'
import { z } from 'zod'
import { faultsOf } from './faults.ts'
import { problemIn } from './problem-words.ts'

const shape = z.strictObject({
  title: z.string().min(3),
  stock: z.number().int().max(10).optional(),
  about: z.enum(['seller', 'platform']).optional(),
  id: z.uuid().optional(),
  to: z.email().optional(),
  at: z.iso.datetime().optional(),
  on: z.iso.date().optional(),
  link: z.url().optional(),
  code: z
    .string()
    .regex(/^[a-z]+$/)
    .optional(),
  tags: z.array(z.string()).max(1).optional(),
  where: z.strictObject({}).optional(),
  when: z.date().optional(),
  either: z.union([z.number(), z.boolean()]).optional(),
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
  [{ title: 'abc', to: 'me' }, 'to', 'This is not an e-mail address.'],
  [{ title: 'abc', at: 'noon' }, 'at', 'This is not a time such as 2026-03-01T12:00:00Z.'],
  [{ title: 'abc', on: 'Friday' }, 'on', 'This is not a day such as 2026-03-01.'],
  [{ title: 'abc', link: 'here' }, 'link', 'This is not a web address.'],
  [{ title: 'abc', code: 'A' }, 'code', 'This is not written as it must be.'],
  [{ title: 'abc', tags: ['a', 'b'] }, 'tags', 'This must be 1 or less in number.'],
  [{ title: 'abc', where: 'here' }, 'where', 'This must be an object.'],
  [{ title: 'abc', when: 'now' }, 'when', 'This must be of another kind.'],
  [{ title: 'abc', either: 'or' }, 'either', 'This is not written as it must be.'],
  [{ title: 'abc', own: '' }, 'own', 'Say why, in a few words.'],
  [{ title: 'abc', price: '1' }, 'price', 'This field is not known here.'],
])('[CO-12] %j is refused in words a person can read, in their language', (given, path, message) => {
  const errors = faultsOf(shape.safeParse(given).error?.issues ?? [])
  expect(errors).toEqual([{ path, message }])
  const problem = { type: '', title: '', status: 422, detail: 'Look at the fields.', code: 'invalid_request', errors }
  expect(problemIn('ur', problem, 'invalid').errors?.[0]?.message).toMatch(/^[^a-z]*\p{Script=Arabic}/u)
})

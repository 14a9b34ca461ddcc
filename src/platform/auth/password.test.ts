import { expect, test } from 'vitest'
import { hashPassword, isPassword } from './password.ts'

test('[CO-1] passwords are kept by Argon2id with 19 MiB and two passes, each with a salt of its own', async () => {
  const [one, two] = await Promise.all([hashPassword('گل لالہ 123'), hashPassword('گل لالہ 123')])
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  expect(one).not.toBe(two)
  expect(await isPassword(one, 'گل لالہ 123')).toBe(true)
  expect(await isPassword(one, 'گل لالہ 124')).toBe(false)
})

test.each([undefined, null])('[CO-1] where there is no password (%s) none is right', async (none) => {
  expect(await isPassword(none, 'anything at all')).toBe(false)
})

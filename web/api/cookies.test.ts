import { expect, test } from 'vitest'
import { CookieJar } from './cookies.ts'

test('[CO-12] what a login sets is sent with the next call of the same page, and passed to the browser unchanged', () => {
  const jar = new CookieJar('theme=dark; zone=Asia%2FKarachi')
  jar.take(['session=abc=; Path=/; HttpOnly; SameSite=Lax'])
  expect(jar.header()).toBe('theme=dark; zone=Asia%2FKarachi; session=abc=')
  expect(jar.received).toEqual(['session=abc=; Path=/; HttpOnly; SameSite=Lax'])
})

test('[CO-12] a cookie that the API clears is not sent again', () => {
  const jar = new CookieJar('session=abc; theme=dark')
  jar.take(['session=over; Path=/; Max-Age=0'])
  expect(jar.header()).toBe('theme=dark')
})

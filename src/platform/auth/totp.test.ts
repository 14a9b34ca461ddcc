import { assert, date, property, uint8Array } from 'fast-check'
import { Secret, TOTP, URI } from 'otpauth'
import { expect, test } from 'vitest'
import { base32, codeOf, newTotpSecret, otpauthUri, stepAt, stepOfCode } from './totp.ts'

// RFC 6238, appendix B, of whose eight digits six are used.
const rfc = Buffer.from('12345678901234567890')

test.each([
  ['1970-01-01T00:00:59Z', '287082'],
  ['2005-03-18T01:58:29Z', '081804'],
  ['2009-02-13T23:31:30Z', '005924'],
  ['2033-05-18T03:33:20Z', '279037'],
  ['2603-10-11T11:33:20Z', '353130'],
])('[CO-1] the code of RFC 6238 at %s is %s', (instant, code) => {
  expect(codeOf(rfc, stepAt(new Date(instant)))).toBe(code)
})

test('[CO-1] what we compute is what an authenticator app computes from the address in the picture', () => {
  assert(
    property(
      uint8Array({ minLength: 1, maxLength: 40 }),
      date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true }),
      (bytes, instant) => {
        const secret = Buffer.from(bytes)
        const app = URI.parse(otpauthUri(secret, { issuer: 'Made: in PK & co', account: 'a+b@example.com' })) as TOTP
        expect(app.issuer).toBe('Made  in PK & co')
        expect(app.label).toBe('a+b@example.com')
        expect(app.generate({ timestamp: instant.getTime() })).toBe(codeOf(secret, stepAt(instant)))
      },
    ),
  )
})

test('[CO-1] a code is good one step before and after its own, and tells which step it is of', () => {
  const secret = newTotpSecret()
  const now = new Date('2026-11-21T06:00:00Z')
  const step = stepAt(now)
  const found = [-2, -1, 0, 1, 2].map((away) => stepOfCode(secret, codeOf(secret, step + away), now))
  // That two codes of the same secret are alike by chance is rare; then they are the same code.
  expect(found).toEqual([undefined, step - 1, step, step + 1, undefined])
  for (const wrong of ['', '12345', '1234567', 'abcdef', '٠١٢٣٤٥'])
    expect(stepOfCode(secret, wrong, now)).toBeUndefined()
})

test('[CO-1] the secret in letters is what the library of an app makes of it', () => {
  assert(
    property(uint8Array({ minLength: 1, maxLength: 40 }), (bytes) => {
      expect(base32(Buffer.from(bytes))).toBe(new Secret({ buffer: bytes.slice().buffer }).base32)
    }),
  )
})

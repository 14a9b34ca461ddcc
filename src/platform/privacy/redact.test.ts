import { assert, property, string } from 'fast-check'
import { expect, test } from 'vitest'
import { formerMember, redact } from './redact.ts'

test('[CO-1] a person is taken out of texts wherever they stand, and nothing else is', () => {
  const said = { title: 'Bilal Ahmed ordered', lines: ['to 12 Mall Road', 7, null], to: { email: 'Bilal@Example.com' } }
  expect(redact(said, ['Bilal Ahmed', 'Bilal', 'bilal@example.com', '12 Mall Road'])).toEqual({
    title: `${formerMember} ordered`,
    lines: [`to ${formerMember}`, 7, null],
    to: { email: formerMember },
  })
  expect(redact('good quality, Ali.', ['Ali'])).toBe(`good quality, ${formerMember}.`)
  expect(redact('a phone: +923001234567', ['+923001234567'])).toBe(`a phone: ${formerMember}`)
})

test('[CO-1] whatever the words are, they are text and never a pattern', () => {
  assert(
    property(string({ minLength: 3, maxLength: 30 }), (word) => {
      const left = redact(`< ${word} >`, [word])
      expect(word.trim().length > 2 ? left.includes(formerMember) : left === `< ${word} >`).toBe(true)
    }),
  )
})

test('[CO-1] without words there is nothing to take out', () => {
  expect(redact({ text: 'of all people' }, ['', 'of'])).toEqual({ text: 'of all people' })
})

test('[CO-1] whoever called themselves by a currency or a number leaves what others must be able to reckon with', () => {
  // What stands below such a name is looked into all the same.
  expect(redact({ type: { name: 'Zubaida' } }, ['Zubaida'])).toEqual({ type: { name: formerMember } })
  const told = { title: 'A PKR coin of 500', amount: '500.00', currency: 'PKR', given_back: '500.00', state: 'paid' }
  expect(redact({ data: [told] }, ['PKR', '500', 'paid'])).toEqual({
    data: [{ ...told, title: `A ${formerMember} coin of ${formerMember}` }],
  })
})

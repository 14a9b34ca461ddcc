import { assert, property, string } from 'fast-check'
import { expect, test } from 'vitest'
import { formerMember, redact, withoutParticulars } from './redact.ts'

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

test('[CO-1] in what others hold, the fields that say who it was are emptied, and no sentence loses a word', () => {
  const held = {
    buyer: { id: '1', name: ' grace ' },
    ship_to: { recipient: 'Grace', phone: '+92300', city: 'Grace' },
    comment: 'She packed it with grace.',
    lines: [{ title: 'Grace', customer_email: 'grace@example.com' }],
  }
  expect(withoutParticulars(held, ['Grace', 'grace@example.com', '+92300', ''])).toEqual({
    buyer: { id: '1', name: formerMember },
    ship_to: { recipient: formerMember, phone: formerMember, city: 'Grace' },
    comment: 'She packed it with grace.',
    lines: [{ title: 'Grace', customer_email: formerMember }],
  })
  expect(withoutParticulars(held, [])).toBe(held)
})

import { expect, test } from 'vitest'
import { languages } from '../../words/languages.ts'
import { areasOf, argumentsIn, messagesOf } from './messages.ts'

const others = languages.filter((language) => language !== 'en')

// What is called the same in every language: names, and what is written in signs.
const sameEverywhere = /^[\p{P}\p{S}\p{N}\s]*$|^(Stripe|Visa|Marketry|PKR|USD|GBP|CSV|PDF|SEO|API|Ctrl K)$/u

/** A message without its arguments, tags and cases: what is left is for people. */
function forPeople(message: string): string {
  return message
    .replaceAll(/\{\w+(, \w+)?\}/g, '')
    .replaceAll(/\{\w+, (plural|select|selectordinal),/g, '')
    .replaceAll(/<\/?\w+>/g, '')
}

test.each(others)('[CO-12] %s has every message that English has, and no other', (language) => {
  expect(areasOf(language)).toEqual(areasOf('en'))
  for (const area of areasOf('en')) {
    expect([area, ...messagesOf(language, area).keys()].toSorted()).toEqual(
      [area, ...messagesOf('en', area).keys()].toSorted(),
    )
  }
})

test.each(others)('[CO-12] a message of %s takes the arguments that the English one is given', (language) => {
  const differing = areasOf('en').flatMap((area) => {
    const translated = messagesOf(language, area)
    return [...messagesOf('en', area)].flatMap(([key, message]) => {
      const given = argumentsIn(message)
      const taken = argumentsIn(translated.get(key) ?? '')
      return given.join() === taken.join() ? [] : [`${area} ${key}: ${given.join('; ')} | ${taken.join('; ')}`]
    })
  })
  expect(differing).toEqual([])
})

test('[CO-12] a message of Urdu is written in Urdu', () => {
  const latin = areasOf('ur').flatMap((area) =>
    [...messagesOf('ur', area)]
      .filter(([, message]) => !/\p{Script=Arabic}/u.test(message) && !sameEverywhere.test(forPeople(message).trim()))
      .map(([key, message]) => `${area} ${key}: ${message}`),
  )
  expect(latin).toEqual([])
})

test('[CO-12] what a message wants is read from its form: arguments, tags, and the cases of a choice', () => {
  expect(argumentsIn('Hello')).toEqual([])
  expect(argumentsIn('{n, plural, one {# cup of <b>{owner}</b>} other {# cups}}')).toEqual(['b tag', 'n', 'owner'])
  expect(argumentsIn('{who, select, buyer {you} other {they}}')).toEqual(['who = buyer', 'who = other', 'who select'])
  expect(() => argumentsIn('{n, plural, one {#}}')).toThrow('MISSING_OTHER_CLAUSE')
})

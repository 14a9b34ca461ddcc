import { assert, asyncProperty, nat, string } from 'fast-check'
import { expect, test } from 'vitest'
import { mediaTypeOf, tellingBytes } from './media-type.ts'

const png = Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex')
const bytes = (text: string) => Buffer.from(text)

test('[CO-9] a file is what its bytes say, whatever it is called', async () => {
  expect(await mediaTypeOf(png, 'application/pdf')).toBe('image/png')
  expect(await mediaTypeOf(bytes('%PDF-1.7\n…'), 'text/plain')).toBe('application/pdf')
  expect(await mediaTypeOf(bytes('Dear buyer,\nthe bowl'), 'image/png')).toBe('text/plain')
  expect(await mediaTypeOf(bytes('کاسہ، نیلا'), 'text/plain')).toBe('text/plain')
  expect(await mediaTypeOf(bytes('a,b\n1,2'), 'text/csv')).toBe('text/csv')
})

test('[CO-20] what may do something by being opened is nothing we know, also behind blanks and a mark', async () => {
  const scripts = [
    '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
    '<?xml version="1.0"?><svg/>',
    '\uFEFF<svg/>',
    ' \n\t<!doctype html><script>alert(1)</script>',
    '<html>',
    '<SCRIPT src=//evil>',
  ]
  for (const script of scripts) {
    expect([script, await mediaTypeOf(bytes(script), 'text/plain')]).toEqual([script, undefined])
    expect([script, await mediaTypeOf(bytes(script), 'image/png')]).toEqual([script, undefined])
  }
  expect(await mediaTypeOf(Buffer.from('MZ\u0000\u0001binary', 'latin1'), 'text/plain')).not.toBe('text/plain')
})

test('[CO-9] any text in any language is text, also where the look ends amid a character', async () => {
  const repeated = (text: string, lead: number) =>
    bytes('x'.repeat(lead) + text.repeat(Math.ceil(tellingBytes / bytes(text).length) + 1)).subarray(0, tellingBytes)
  const plain = string({ unit: 'grapheme', minLength: 1 }).filter((text) => !/[\p{Cc}\uFFFD<]/v.test(text))
  await assert(
    asyncProperty(plain, nat(3), async (text, lead) => {
      expect(await mediaTypeOf(repeated(text, lead), 'text/plain')).toBeDefined()
    }),
  )
  expect(await mediaTypeOf(repeated('کاسہ', 1), 'text/plain')).toBe('text/plain')
})

import { expect, test } from 'vitest'
import { testClock } from '../../../test/support/clock.ts'
import { newId } from '../../kernel/ids.ts'
import { linkLives, openDocumentLinks } from './document-link.ts'

const clock = testClock()
const links = openDocumentLinks(Buffer.from('a key of the tests'), clock)
const [here, there, id, other] = [newId(), newId(), newId(), newId()]

function read(path: string) {
  const { searchParams } = new URL(path, 'http://any')
  return { expires: Number(searchParams.get('expires')), signature: searchParams.get('signature') ?? '' }
}

test('[CO-9] a link is good for one document of one marketplace, for one verb, and nothing of it can be changed', () => {
  const link = read(links.make(here, id, 'read'))
  expect(links.isGood(here, id, 'read', link)).toBe(true)
  expect(links.isGood(here, other, 'read', link)).toBe(false)
  expect(links.isGood(there, id, 'read', link)).toBe(false)
  expect(links.isGood(here, id, 'write', link)).toBe(false)
  expect(links.isGood(here, id, 'read', { ...link, expires: link.expires + 1 })).toBe(false)
  expect(links.isGood(here, id, 'read', { ...link, signature: '' })).toBe(false)
})

test('[CO-9] a link is good until its time is over, by the real clock: turning business time does nothing to it', () => {
  const link = read(links.make(here, id, 'read'))
  clock.turnForward(linkLives.read * 10_000)
  expect(links.isGood(here, id, 'read', link)).toBe(true)
  clock.passReal(linkLives.read * 1_000 - 1_000)
  expect(links.isGood(here, id, 'read', link)).toBe(true)
  clock.passReal(2_000)
  expect(links.isGood(here, id, 'read', link)).toBe(false)
})

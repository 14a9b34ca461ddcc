import { expect, test } from 'vitest'
import { newId } from '../../kernel/ids.ts'
import { archiveLinks } from './links.ts'

const now = new Date('2026-03-01T12:00:00Z')
const later = (seconds: number) => new Date(now.getTime() + seconds * 1_000)
const [marketplaceId, id] = [newId(), newId()]
const links = archiveLinks('a secret of this deployment')
const { searchParams } = new URL(links.pathOf(marketplaceId, id, now), 'http://x')
const given = { expires: Number(searchParams.get('expires')), signature: searchParams.get('signature') ?? '' }

test('[CO-1] [CO-9] a link to an archive is good for fifteen minutes, and then no more', () => {
  expect(links.isGood(marketplaceId, id, given, now)).toBe(true)
  expect(links.isGood(marketplaceId, id, given, later(899))).toBe(true)
  expect(links.isGood(marketplaceId, id, given, later(900))).toBe(false)
})

test('[CO-1] [CO-9] a link is for one archive of one marketplace, until the time it says, from this deployment', () => {
  expect(links.isGood(newId(), id, given, now)).toBe(false)
  expect(links.isGood(marketplaceId, newId(), given, now)).toBe(false)
  expect(links.isGood(marketplaceId, id, { ...given, expires: given.expires + 60 }, now)).toBe(false)
  expect(links.isGood(marketplaceId, id, {}, now)).toBe(false)
  expect(archiveLinks('another secret').isGood(marketplaceId, id, given, now)).toBe(false)
})

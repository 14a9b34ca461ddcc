import { expect, test } from 'vitest'
import type { Kit } from '../../api/visit.ts'
import { chooseKit } from './chooseKit.ts'

const kits = [{ slug: 'one' }, { slug: 'other' }] as Kit[]

test('[CO-12] where the server gives no brands, as in production, there is no page of samples', () => {
  expect(() => chooseKit([], 'one')).toThrow(expect.objectContaining({ init: { status: 404 } }))
  expect(chooseKit(kits, 'other').slug).toBe('other')
  expect(chooseKit(kits, 'none').slug).toBe('one')
})

import { expect, test } from 'vitest'
import { groupsOf, wayAt } from './ways.ts'

const goods = ['operations', 'catalogue', 'books', 'payments', 'fees', 'accounts', 'settings', 'pages']

test('[CO-16] a desk has the groups its marketplace has pages for, and no tool of development elsewhere', () => {
  expect(groupsOf(goods, true).map(({ group }) => group)).toEqual([
    'needs',
    'trade',
    'money',
    'people',
    'site',
    'running',
  ])
  const house = groupsOf(['marketplaces', 'accounts', 'activity'], false)
  expect(house.map(({ group, ways }) => [group, ways.map(({ name }) => name)])).toEqual([
    ['people', ['members']],
    ['running', ['marketplaces', 'activity']],
  ])
  const names = (development: boolean) =>
    groupsOf(goods, development).flatMap(({ ways }) => ways.map(({ name }) => name))
  expect(names(false)).not.toContain('clock')
  expect(names(true)).toContain('clock')
  // What the palette finds by name lies below a way of the same module.
  const ledger = groupsOf(goods, false).flatMap(({ ways }) => ways.filter(({ name }) => name === 'ledger'))
  expect(ledger[0]?.below?.map(({ to }) => wayAt(groupsOf(goods, false), to)?.name)).toEqual(Array(4).fill('ledger'))
})

test('[CO-16] a page belongs to the way it lies below, and to no other', () => {
  const groups = groupsOf(goods, true)
  const at = (path: string) => wayAt(groups, path)?.name
  expect(at('/admin')).toBe('today')
  expect(at('/admin/ledger/proof')).toBe('ledger')
  expect(at('/admin/members/1')).toBe('members')
  expect(wayAt(groups, '/admin/refunds')?.group).toBe('money')
  expect(at('/admin/find')).toBeUndefined()
  expect(at('/admin/membership')).toBeUndefined()
})

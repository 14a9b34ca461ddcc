import { expect, test } from 'vitest'
import { addressOfView, addressWith, askedOf, columnsIn, filtersIn, keptIn } from './filters.ts'

const search = new URLSearchParams(
  '?state=paid&from=2026-03-01&until=2026-03-01&cursor=abc&columns=title&columns=amount&q=',
)

test('[CO-16] days of an address are whole days to the API, and what is no day it hears as it was written', () => {
  expect(filtersIn(search, ['state', 'from', 'until', 'q'])).toEqual({
    state: 'paid',
    from: '2026-03-01T00:00:00.000Z',
    until: '2026-03-02T00:00:00.000Z',
  })
  const written = { from: 'yesterday', until: '2026-13-99' }
  expect(filtersIn(new URLSearchParams(written), ['from', 'until'])).toEqual(written)
})

test('[CO-16] only what a list knows is asked of the API', () => {
  const request = new Request('http://here.example/admin/deals?state=paid&drop=table&order=-amount')
  expect(askedOf(request, 'state')).toEqual({ state: 'paid', order: '-amount' })
})

test('[CO-16] a view keeps what is looked for, not where in it one stands', () => {
  expect(keptIn(search)).toEqual({ state: 'paid', from: '2026-03-01', until: '2026-03-01' })
  expect(columnsIn(search)).toEqual(['title', 'amount'])
  const view = { id: 'v1', filters: { state: 'paid', order: '-amount' }, columns: ['title', 'amount'] }
  const address = new URLSearchParams(addressOfView(view))
  expect(keptIn(address)).toEqual(view.filters)
  expect(columnsIn(address)).toEqual(view.columns)
})

test('[CO-16] a changed filter begins the list anew', () => {
  expect(addressWith(search, { state: null, order: 'amount' })).not.toMatch(/cursor|state/)
})

import { expect, test } from 'vitest'
import { sendRequest } from '../support/person.ts'
import { declaredPaths, noPages, pageOfPath, pages } from './support/every-page.ts'
import { openShelves } from './support/shelves.ts'

/* Every page of the web app, taken from its routes, and what stands in its address. How each looks: test/looks. */

const shelves = openShelves()

test('[CO-12] every route of the web app is a page that is looked at, or says why not', () => {
  const declared = declaredPaths()
  const known = (path: string) => pageOfPath(path, shelves.things) !== undefined || path in noPages
  expect(declared.filter((path) => !known(path))).toEqual([])
  expect([...Object.keys(pages), ...Object.keys(noPages)].filter((path) => !declared.includes(path))).toEqual([])
})

// What means nothing to any list, under the names that lists go by.
const nonsense = new URLSearchParams({
  ...Object.fromEntries(
    'cursor direction order state kind role standing noun over queue list about hidden rating source open stuck language'
      .split(' ')
      .map((name) => [name, 'sideways']),
  ),
  ...Object.fromEntries(
    'member seller actor category account entry deal object_id'.split(' ').map((id) => [id, 'Bilal']),
  ),
  ...Object.fromEntries('from until to'.split(' ').map((day) => [day, 'yesterday'])),
  ...Object.fromEntries(
    'amount amount_min amount_max price price_min price_max'.split(' ').map((sum) => [sum, 'lots']),
  ),
  ...Object.fromEntries('q search text words'.split(' ').map((words) => [words, 'x'.repeat(2_000)])),
})

test('[CO-12] [CO-16] whatever stands in its address, a page is that page and no error', {
  timeout: 120_000,
}, async () => {
  const faults: string[] = []
  for (const path of declaredPaths()) {
    const [who, address] = pageOfPath(path, shelves.things) ?? []
    if (!who || !address || path === '*') continue
    const [page, own] = address.split('?')
    const query = new URLSearchParams([...nonsense, ...new URLSearchParams(own)])
    const cookie = (shelves.logins.get(who)?.cookies ?? []).map(({ name, value }) => `${name}=${value}`).join('; ')
    const { host } = new URL(shelves.originFor(who))
    const answers = (at: string) => sendRequest(shelves.marketry.port, 'GET', at, undefined, { host, cookie })
    const { status } = await answers(`${page}?${query}`)
    // A page of a link that is none says so in any case.
    if (status >= 400 && status !== (await answers(address)).status) faults.push(`${path}: ${status}`)
  }
  expect(faults).toEqual([])
})

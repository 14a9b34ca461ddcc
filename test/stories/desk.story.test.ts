import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { operatorOf } from '../support/trade.ts'
import { pay, place, type Traders, traders } from '../support/deals.ts'
import { type Marketry, startMarketry } from '../support/marketry.ts'
import { type Person } from '../support/person.ts'

let marketry: Marketry
let people: Traders
let paid: string
beforeAll(async () => {
  marketry = await startMarketry()
  people = await traders(marketry, 'madeinpk')
  const [first] = await Promise.all([
    place(people, { title: '=HYPERLINK("http://evil.example")', price: '900.00' }),
    place(people, { title: 'Ajrak shawl', price: '4500.00' }),
    place(people, { title: 'Camel lamp', price: '1200.00' }),
  ])
  paid = first.id
  await pay(marketry, people.buyer, paid)
})
afterAll(() => marketry?.close())

type Deal = { id: string; amount: string; title: string; parties: Record<string, { name: string }> }
const deals = async (who: Person, query = ''): Promise<Deal[]> => (await who.get(`/deals/${query}`)).body.results
const titles = async (query: string) => (await deals(people.operator, query)).map(({ title }) => title)

describe('lists of the desk', () => {
  test('[CO-16] deals are found by state, party, reference and amount, in the order asked for, page by page', async () => {
    const { operator, buyer } = people
    expect(await titles('?state=paid')).toEqual(['=HYPERLINK("http://evil.example")'])
    expect(await titles('?order=-amount')).toEqual(['Ajrak shawl', 'Camel lamp', '=HYPERLINK("http://evil.example")'])
    expect(await titles('?order=amount&amount_min=1000')).toEqual(['Camel lamp', 'Ajrak shawl'])
    const [one] = await deals(operator, `?member=${buyer.id}&limit=1`)
    expect(one?.parties['buyer']?.name).toBe('Bilal')
    const { body } = await operator.get('/deals/?order=-amount&limit=1')
    const seen = [...body.results]
    let next: string | null = body.next
    while (next) {
      const { pathname, search } = new URL(next)
      const more: { body: { results: Deal[]; next: string | null } } = await operator.get(
        pathname.replace('/api/v1', '') + search,
      )
      seen.push(...more.body.results)
      next = more.body.next
    }
    expect(seen.map(({ amount }) => amount)).toEqual(['4500.00', '1200.00', '900.00'])
    const { reference } = seen[0]
    expect((await operator.get(`/deals/?search=${reference.slice(0, 6).toLowerCase()}`)).body.results).toHaveLength(1)
    expect((await operator.get('/deals/?search=bilal&open=true')).body.results).toHaveLength(3)
    // A place in one order is no place in another.
    const cursor = new URL(body.next).searchParams.get('cursor')
    expect((await operator.get(`/deals/?order=created&cursor=${cursor}`)).status).toBeLessThan(500)
    expect((await operator.get(`/members/?order=-created&cursor=${cursor}`)).status).toBeLessThan(500)
  })

  test('[CO-16] [CO-20] a table holds every row of the filter, and no cell of it is a formula', async () => {
    const { operator } = people
    const { status, headers, body } = await operator.get(
      '/deals/table/?columns=title,amount,parties.buyer.name&order=amount',
    )
    expect(status).toBe(200)
    expect(headers['content-type']).toBe('text/csv; charset=utf-8')
    expect(headers['content-disposition']).toBe('attachment; filename="deals.csv"')
    expect(body).toBe(
      [
        '\uFEFFtitle,amount,parties.buyer.name',
        `"'=HYPERLINK(""http://evil.example"")",900.00,Bilal`,
        'Camel lamp,1200.00,Bilal',
        'Ajrak shawl,4500.00,Bilal',
        '',
      ].join('\r\n'),
    )
    expect((await operator.get('/deals/table/?columns=title&state=paid')).body.split('\r\n')).toHaveLength(3)
    expect((await operator.get('/deals/table/?columns=password')).status).toBe(422)
  })

  test('[CO-2] [CO-20] lists and tables are for who runs the marketplace, of their own marketplace', async () => {
    const { buyer, seller } = people
    for (const path of ['/deals/', '/deals/table/', '/members/', '/members/table/', '/views/?list=deals']) {
      expect((await buyer.get(path)).status).toBe(403)
      expect((await seller.get(path)).status).toBe(403)
    }
    const elsewhere = await operatorOf(marketry, 'designia')
    expect(await deals(elsewhere)).toEqual([])
    expect((await elsewhere.get('/deals/table/?columns=id')).body).toBe('\uFEFFid\r\n')
    expect((await elsewhere.get('/members/table/?columns=name')).body).not.toContain('Bilal')
  })
})

describe('views', () => {
  const late = {
    list: 'deals',
    name: 'To send',
    shared: false,
    filters: { state: 'paid', order: 'entered' },
    columns: ['reference'],
  }

  test('[CO-16] a view is kept for oneself or shared with all operators, and never leaves the marketplace', async () => {
    const { operator } = people
    const colleague = await operatorOf(marketry, 'madeinpk', 'Sana')
    const elsewhere = await operatorOf(marketry, 'designia')
    const kept = await operator.post('/views/', late)
    expect(kept).toMatchObject({ status: 201, body: { ...late, mine: true } })
    const names = async (who: Person) =>
      (await who.get('/views/?list=deals')).body.results.map(({ name }: { name: string }) => name)
    expect(await names(operator)).toEqual(['To send'])
    expect(await names(colleague)).toEqual([])
    const at = `/views/${kept.body.id}/`
    expect((await colleague.patch(at, { shared: true })).status).toBe(404)
    expect((await elsewhere.delete(at)).status).toBe(404)

    expect((await operator.patch(at, { shared: true })).status).toBe(200)
    expect(await names(colleague)).toEqual(['To send'])
    expect(await names(elsewhere)).toEqual([])
    expect((await elsewhere.patch(at, { name: 'Mine' })).status).toBe(404)
    expect((await colleague.patch(at, { name: 'To be sent' })).body).toMatchObject({ name: 'To be sent', mine: false })
    expect(await names(operator)).toEqual(['To be sent'])
    expect((await operator.get('/views/?list=members')).body.results).toEqual([])
    expect((await colleague.delete(at)).status).toBe(204)
    expect(await names(operator)).toEqual([])
  })

  test('[CO-16] a view of nonsense is refused, and so is one too many', async () => {
    const { operator } = people
    expect((await operator.post('/views/', { ...late, name: '' })).status).toBe(422)
    expect((await operator.post('/views/', { ...late, columns: ['<script>'] })).status).toBe(422)
    expect((await operator.post('/views/', { ...late, list: 'Deals; drop' })).status).toBe(422)
    for (let count = 0; count < 50; count++) {
      await operator.post('/views/', { ...late, list: 'jobs', name: `View ${count}` })
    }
    expect(await operator.post('/views/', { ...late, list: 'jobs' })).toMatchObject({
      status: 422,
      body: { code: 'too_many_views' },
    })
  })
})

test('[CO-16] the desk counts what was agreed, earned and who joined by day, and is for operators of that marketplace alone', async () => {
  const { operator, buyer } = people
  expect((await buyer.get('/desk/operating/')).status).toBe(403)
  const { body } = await operator.get('/desk/operating/')
  expect(body).toMatchObject({ open_deals: 3, currency: 'PKR' })
  // No mail server listens here: what could not be sent is all that waits.
  expect(body.needs.filter(({ kind }: { kind: string }) => kind !== 'mail')).toEqual([])
  expect(body.days).toHaveLength(30)
  expect(body.days.at(-1)).toMatchObject({ deals: 3, amount: '6600.00', fees: '0.00' })
  expect(body.days.at(-1).members).toBeGreaterThanOrEqual(3)
  const elsewhere = await operatorOf(marketry, 'designia')
  expect((await elsewhere.get('/desk/operating/')).body.days.at(-1)).toMatchObject({ deals: 0, amount: '0.00' })
})

import { randomUUID } from 'node:crypto'
import { encodeCursor } from '../src/kernel/pages.ts'
import { aDayOfProducts, fillCrowd, shopName } from './crowd.ts'
import { compare, type Drive, over, type Row } from './load.ts'
import { end, type Place, type Setting } from './setting.ts'

/** What a small shop has: the lists of the large one are held beside its. */
const small = 1_000
// No slower than 1.3 times.
const aim = 0.77

/**
 * Product lists in a large shop, and in a small one among many, beside those of the same small shop in a deployment that
 * has two. Those that are kept are answered at the door; of the others no two are alike, so each is read.
 */
export async function measureScale({ pace, place }: Setting): Promise<Row[]> {
  const { products, marketplaces } = pace
  const few = await place('few', 18_083)
  const many = await place('many', 18_084)
  await fillCrowd(few.adminUrl, [small, small])
  await fillCrowd(many.adminUrl, [products, small, ...Array.from({ length: marketplaces - 2 }, () => 20)])
  const servers = [await few.serve(), await many.serve()]
  const beside = async (name: string, shop: number, drive: (place: Place, shop: number) => Drive): Promise<Row> => ({
    name,
    aim,
    ...(await compare(pace, drive(many, shop), drive(few, shop))),
  })
  const thousands = products.toLocaleString('en-GB')
  const crowd = `among ${marketplaces.toLocaleString('en-GB')} marketplaces`
  const rows = [
    await beside(`list of ${thousands}, kept`, 0, kept),
    await beside(`list of ${thousands}, read from any place`, 0, anywhere),
    await beside(`list of ${thousands}, one category`, 0, inCategory),
    await beside(`search in ${thousands}`, 0, byWords),
    await beside(`list of 1,000 ${crowd}, kept`, 1, kept),
    await beside(`list of 1,000 ${crowd}, read from any place`, 1, anywhere),
  ]
  await Promise.all(servers.map(end))
  return rows
}

const kept = listBy(() => '')
const anywhere = listBy(() => `&cursor=${somewhere()}`)
const inCategory = listBy(() => `&category=category-${Math.floor(Math.random() * 20)}&cursor=${somewhere()}`)
const byWords = listBy(() => `&q=thing+${Math.floor(Math.random() * small)}&price_max=${unlike()}`)

function listBy(query: () => string): (place: Place, shop: number) => Drive {
  return ({ port }, shop) =>
    over(`http://127.0.0.1:${port}`, {
      prepare: () => ({
        path: `/api/v1/products/?limit=20${query()}`,
        headers: { host: `${shopName(shop)}.localhost` },
      }),
    })
}

/** A place in the list that nobody has asked for yet; further pages follow it wherever it is. */
function somewhere(): string {
  const at = new Date(aDayOfProducts.begins + (0.1 + 0.9 * Math.random()) * aDayOfProducts.lasts)
  return encodeCursor({ key: at.toISOString(), id: randomUUID() })
}

/** A bound above every price, and another each time. */
function unlike(): string {
  return (10_000 + Math.random() * 1_000_000).toFixed(2)
}

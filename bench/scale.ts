import { randomUUID } from 'node:crypto'
import { encodeCursor } from '../src/kernel/pages.ts'
import { aDayOfProducts, fillCrowd, shopName, wordOf } from './crowd.ts'
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
  // For a glance the large shop is smaller than a small one.
  const neighbour = Math.min(small, products)
  await fillCrowd(few.adminUrl, [neighbour, neighbour])
  await fillCrowd(many.adminUrl, [products, neighbour, ...Array.from({ length: marketplaces - 2 }, () => 20)])
  const servers = [await few.serve(), await many.serve()]
  const large = { ours: await shopAt(many, 0), limit: await shopAt(few, 0) }
  const alike = { ours: await shopAt(many, 1), limit: await shopAt(few, 1) }
  const beside = async (name: string, { ours, limit }: typeof large, list: List): Promise<Row> => ({
    name,
    aim,
    ...(await compare(pace, drive(ours, list), drive(limit, list))),
  })
  const thousands = products.toLocaleString('en-GB')
  const crowd = `among ${marketplaces.toLocaleString('en-GB')} marketplaces`
  const wanted: [string, typeof large, List][] = [
    [`list of ${thousands}, kept`, large, kept],
    [`list of ${thousands}, read from any place`, large, anywhere],
    [`list of ${thousands}, one category`, large, inCategory],
    [`search in ${thousands} for a word that 12 have`, large, byWords],
    [`list of 1,000 ${crowd}, kept`, alike, kept],
    [`list of 1,000 ${crowd}, read from any place`, alike, anywhere],
  ]
  const rows: Row[] = []
  for (const one of wanted.slice(0, pace.rows)) rows.push(await beside(...one))
  await Promise.all(servers.map(end))
  return rows
}

interface Shop {
  url: string
  host: string
  categories: string[]
}

/** What is asked of a shop's list, and not the same twice. */
type List = (shop: Shop) => string

const kept: List = () => ''
const anywhere: List = () => `&cursor=${somewhere()}`
const inCategory: List = ({ categories }) =>
  `&category=${categories[Math.floor(Math.random() * categories.length)]}&cursor=${somewhere()}`
const byWords: List = () => `&q=${wordOf(Math.random() * (small - 20))}&price_max=${unlike()}`

function drive(shop: Shop, list: List): Drive {
  const headers = { host: shop.host }
  return over(shop.url, { prepare: () => ({ path: `/api/v1/products/?limit=20${list(shop)}`, headers }) })
}

async function shopAt({ port }: Place, number: number): Promise<Shop> {
  const url = `http://127.0.0.1:${port}`
  const answer = await fetch(`${url}/api/v1/categories/`, { headers: { 'x-marketplace': shopName(number) } })
  const { results } = (await answer.json()) as { results: { id: string }[] }
  return { url, host: `${shopName(number)}.localhost`, categories: results.map(({ id }) => id) }
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

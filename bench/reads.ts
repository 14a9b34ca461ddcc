import { get } from 'node:http'
import { compare, over, type Row } from './load.ts'
import { end, type Setting } from './setting.ts'
import { slug } from './shop.ts'

const barePort = 18_081

/** The product list (20 of 1,000, with seller and category) and one product, beside a bare node:http answer of the same bytes. */
export async function measureReads({ pace, shop, start }: Setting): Promise<Row[]> {
  const list = '/api/v1/products/'
  const first = JSON.parse((await fetchText(shop.port, list)).toString())
  const detail = `/api/v1/products/${first.results[0].id}/`
  const rows: Row[] = []
  const wanted = [
    ['product list, 20 of 1,000', list],
    ['product as JSON', detail],
  ] as const
  for (const [name, path] of wanted.slice(0, pace.rows)) {
    const bytes = (await fetchText(shop.port, path)).length
    const bare = await start('bare.ts', { BODY_BYTES: String(bytes), BARE_PORT: String(barePort) })
    const ours = over(`http://127.0.0.1:${shop.port}${path}`, { headers: { host: `${slug}.localhost` } })
    const compared = await compare(pace, ours, over(`http://127.0.0.1:${barePort}/`))
    rows.push({ name: `${name} (${bytes} bytes)`, aim: 0.5, ...compared })
    await end(bare)
  }
  return rows
}

function fetchText(port: number, path: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port, path, headers: { host: `${slug}.localhost` } }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('end', () => resolve(Buffer.concat(chunks)))
    }).on('error', reject)
  })
}

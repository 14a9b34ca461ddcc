import { get } from 'node:http'
import { type Comparison, compare, over } from './load.ts'
import type { Setting } from './setting.ts'
import { slug } from './shop.ts'

/** A read beside its limit: a bare node:http answer of the same bytes. */
export interface ReadResult extends Comparison {
  name: string
}

const barePort = 18_081

/** Measures the product list (20 of 1,000, with seller and category) and one product. */
export async function measureReads(setting: Setting): Promise<ReadResult[]> {
  const list = '/api/v1/products/'
  const first = JSON.parse((await fetchText(setting.port, list)).toString())
  const detail = `/api/v1/products/${first.results[0].id}/`
  const results: ReadResult[] = []
  for (const [name, path] of [
    ['product list, 20 of 1,000', list],
    ['product as JSON', detail],
  ] as const) {
    const bytes = (await fetchText(setting.port, path)).length
    const bare = await setting.start('bare.ts', { BODY_BYTES: String(bytes), BARE_PORT: String(barePort) })
    const ours = over(`http://127.0.0.1:${setting.port}${path}`, { headers: { host: `${slug}.localhost` } })
    results.push({ name: `${name} (${bytes} bytes)`, ...(await compare(ours, over(`http://127.0.0.1:${barePort}/`))) })
    bare.kill('SIGKILL')
  }
  return results
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

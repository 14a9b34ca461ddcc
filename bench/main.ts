import { writeFile } from 'node:fs/promises'
import { cpus, totalmem } from 'node:os'
import { join } from 'node:path'
import type { Comparison } from './load.ts'
import { measureOrders } from './orders.ts'
import { measureReads } from './reads.ts'
import { openSetting } from './setting.ts'
import { fillShop } from './shop.ts'

// Each promise of speed beside a limit taken in the same run: the ratio holds on another machine, the figure does not.
const asked = process.argv.slice(2)
const wanted = (name: string) => asked.length === 0 || asked.includes(name)

interface Row extends Comparison {
  name: string
  aim: number
}

const setting = await openSetting()
const rows: Row[] = []
try {
  process.stderr.write('Filling the shop: 1,000 products …\n')
  await setting.withParts(fillShop)
  await setting.start('server.ts', {})
  if (wanted('reads')) rows.push(...(await measureReads(setting)).map((row) => ({ ...row, aim: 0.5 })))
  if (wanted('orders')) rows.push(...(await measureOrders(setting)).map((row) => ({ ...row, aim: 0.4 })))
} finally {
  await setting.close()
}

const table = [
  '| work | ours /s | p50 ms | p99 ms | failed | limit /s | ratio | aim |',
  '|---|---|---|---|---|---|---|---|',
  ...rows.map(({ name, ours, limit, ratio, aim }) => {
    const cells = [name, round(ours.perSecond), ours.p50.toFixed(1), ours.p99.toFixed(1), ours.failed]
    return `| ${[...cells, round(limit.perSecond), ratio.toFixed(2), aim].join(' | ')} |`
  }),
].join('\n')
process.stdout.write(`${table}\n`)

if (asked.length === 0) {
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`
  const head = `# Figures\n\nWritten by \`npm run bench\`. Client, server and database share the machine; 32 connections.\n`
  const limits =
    'Ours and the limit in turn, three rounds; the row is the round with the median ratio. Limits: for reads a bare `node:http` answer of the same bytes; for orders the same rows written by prepared SQL ' +
    'through `pg`, a statement at a time, one transaction an order, with 32 at once.\n'
  const day = new Date().toISOString().slice(0, 10)
  await writeFile(join(import.meta.dirname, 'RESULTS.md'), `${head}\n${limits}\n## ${day}: ${machine}\n\n${table}\n`)
}

function round(perSecond: number): string {
  return Math.round(perSecond).toLocaleString('en-GB')
}

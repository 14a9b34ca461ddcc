import { createServer } from 'node:net'

// Below the range from which systems take the ports of outgoing connections: one of those is soon somebody else's. Each worker
// of a run has a part of its own, so that none is handed out twice.
const first = 20_000
const share = 2_400
const worker = Number(process.env['VITEST_POOL_ID'] ?? 0) % 5
let next = Math.floor(Math.random() * share)

/** Ports nobody listens on at the moment, and that nobody else of this run is given. */
export async function freePorts(count: 3): Promise<[number, number, number]>
export async function freePorts(count: 2): Promise<[number, number]>
export async function freePorts(count: 1): Promise<[number]>
export async function freePorts(count: number): Promise<number[]> {
  const ports: number[] = []
  while (ports.length < count) {
    next = (next + 1) % share
    const port = first + worker * share + next
    if (await isFree(port)) ports.push(port)
  }
  return ports
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })
}

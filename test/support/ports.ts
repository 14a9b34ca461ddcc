import { type AddressInfo, createServer } from 'node:net'

/** Ports nobody listens on at the moment. */
export async function freePorts(count: 3): Promise<[number, number, number]>
export async function freePorts(count: 2): Promise<[number, number]>
export async function freePorts(count: 1): Promise<[number]>
export async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(
    Array.from({ length: count }, async () => {
      const server = createServer()
      await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
      return server
    }),
  )
  const ports = servers.map((server) => (server.address() as AddressInfo).port)
  await Promise.all(servers.map((server) => new Promise((done) => server.close(done))))
  return ports
}

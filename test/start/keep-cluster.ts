import { ensureCluster } from '../../src/platform/postgres/cluster.ts'

// Starts a cluster, says where, and goes on running until it is killed: the starter in the test of taking over.
const cluster = await ensureCluster({ dataFolder: process.argv[2] ?? '', durable: false })
process.stdout.write(`${JSON.stringify({ port: cluster.port, ownerUrl: cluster.ownerUrl })}\n`)
setInterval(() => {}, 60_000)

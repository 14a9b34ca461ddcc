import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect, createServer, type AddressInfo } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3'
import type { BucketSettings } from '../../src/platform/files/bucket.ts'
import { eventually } from './eventually.ts'

/** A real S3-compatible store of a test's own: OpenStack Swift with its S3 API, on free ports and a folder of its own. */
export interface S3Server {
  settings: BucketSettings & { endpoint: string }
  port: number
  close(): void
}

const programs = ['swift-proxy-server', 'swift-account-server', 'swift-container-server', 'swift-object-server']

/** Whether this machine has the store: `.ci/run` installs it (Debian's swift-* and memcached). */
export function hasS3Server(): boolean {
  return [...programs, 'swift-ring-builder', 'memcached'].every(
    (program) => spawnSync('which', [program], { stdio: 'ignore' }).status === 0,
  )
}

const bucket = 'marketry'
const account = 'test'
const [accessKeyId, secretAccessKey] = [`${account}:tester`, 'testing']

/** Starts it with one empty bucket. */
export async function startS3Server(): Promise<S3Server> {
  const folder = mkdtempSync(join(tmpdir(), 'marketry-s3-'))
  mkdirSync(join(folder, 'devices', 'd1'), { recursive: true })
  const [proxy, memory, ...inside] = await freePorts(5)
  writeFileSync(join(folder, 'swift.conf'), settingsOf)
  const running: ChildProcess[] = []
  const start = (program: string, args: string[]) => running.push(spawn(program, args, { stdio: 'ignore' }))
  start('memcached', ['-u', userInfo().username, '-l', '127.0.0.1', '-p', String(memory), '-m', '16'])
  for (const [place, kind] of (['account', 'container', 'object'] as const).entries()) {
    makeRing(folder, kind, inside[place] ?? 0)
    writeFileSync(join(folder, `${kind}.conf`), partOf(folder, kind, inside[place] ?? 0))
    start(`swift-${kind}-server`, [join(folder, `${kind}.conf`)])
  }
  writeFileSync(join(folder, 'proxy.conf'), proxyOf(folder, proxy ?? 0, memory ?? 0))
  start('swift-proxy-server', [join(folder, 'proxy.conf')])
  const settings = {
    endpoint: `http://127.0.0.1:${proxy}`,
    region: 'us-east-1',
    bucket,
    accessKeyId,
    secretAccessKey,
  }
  for (const port of [proxy, memory, ...inside]) await eventually(() => answers(port ?? 0), Boolean, `port ${port}`)
  await makeBucket(settings)
  return {
    settings,
    port: proxy ?? 0,
    close() {
      for (const child of running) child.kill('SIGKILL')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The settings by which a Marketry keeps its files there. */
export function environmentOf({ settings }: S3Server): Record<string, string> {
  return {
    S3_ENDPOINT: settings.endpoint,
    S3_REGION: settings.region,
    S3_BUCKET: settings.bucket,
    S3_ACCESS_KEY_ID: settings.accessKeyId,
    S3_SECRET_ACCESS_KEY: settings.secretAccessKey,
  }
}

async function makeBucket({ endpoint, region }: { endpoint: string; region: string }): Promise<void> {
  const client = new S3Client({
    endpoint,
    region,
    forcePathStyle: true,
    credentials: { accessKeyId, secretAccessKey },
  })
  await client.send(new CreateBucketCommand({ Bucket: bucket }))
  client.destroy()
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('connect', () => resolve(Boolean(socket.destroy())))
    socket.once('error', () => resolve(false))
  })
}

async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer())
  await Promise.all(servers.map((one) => new Promise<void>((done) => one.listen(0, '127.0.0.1', done))))
  const ports = servers.map((one) => (one.address() as AddressInfo).port)
  await Promise.all(servers.map((one) => new Promise((done) => one.close(done))))
  return ports
}

function makeRing(folder: string, kind: string, port: number): void {
  const builder = join(folder, `${kind}.builder`)
  const ring = (...args: string[]) => execFileSync('swift-ring-builder', [builder, ...args], { stdio: 'ignore' })
  ring('create', '4', '1', '0')
  ring('add', `r1z1-127.0.0.1:${port}/d1`, '1')
  ring('rebalance')
}

const settingsOf = `[swift-hash]
swift_hash_path_prefix = a
swift_hash_path_suffix = b
[storage-policy:0]
name = one
default = yes
`

const partOf = (folder: string, kind: string, port: number) => `[DEFAULT]
bind_ip = 127.0.0.1
bind_port = ${port}
swift_dir = ${folder}
devices = ${folder}/devices
mount_check = false
workers = 0
user = ${userInfo().username}
disable_fallocate = true
[pipeline:main]
pipeline = ${kind}-server
[app:${kind}-server]
use = egg:swift#${kind}
`

const proxyOf = (folder: string, port: number, memory: number) => `[DEFAULT]
bind_ip = 127.0.0.1
bind_port = ${port}
swift_dir = ${folder}
workers = 0
user = ${userInfo().username}
[pipeline:main]
pipeline = catch_errors cache s3api tempauth slo proxy-server
[app:proxy-server]
use = egg:swift#proxy
account_autocreate = true
[filter:catch_errors]
use = egg:swift#catch_errors
[filter:cache]
use = egg:swift#memcache
memcache_servers = 127.0.0.1:${memory}
[filter:tempauth]
use = egg:swift#tempauth
user_${account}_tester = ${secretAccessKey} .admin
[filter:s3api]
use = egg:swift#s3api
location = us-east-1
[filter:slo]
use = egg:swift#slo
`

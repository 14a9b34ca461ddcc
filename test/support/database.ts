import { randomBytes } from 'node:crypto'
import { Client } from 'pg'
import { inject } from 'vitest'
import type { TestCluster } from './cluster.ts'

/** A database of a test's own, with every migration applied and nothing in it. */
export type FreshDatabase = {
  name: string
  /** As `marketry_owner`, who made the tables. */
  ownerUrl: string
  /** As `marketry_app`, whom row-level security holds. */
  appUrl: string
  /** As the superuser, whom nothing holds: for looking, and for breaking things on purpose. */
  adminUrl: string
  /** Ends whatever is still connected, and removes it. */
  drop(): Promise<void>
}

/** The run's PostgreSQL, started by whoever asks first. */
export async function testCluster(): Promise<TestCluster> {
  const response = await fetch(inject('clusterDoor'))
  if (!response.ok) throw new Error(`The PostgreSQL of this test run could not start: ${await response.text()}`)
  return (await response.json()) as TestCluster
}

/** Clones the migrated template, which takes some tens of milliseconds. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const cluster = await testCluster()
  const name = `t_${randomBytes(6).toString('hex')}`
  await asAdmin(
    cluster.adminUrl,
    `create database ${name} template marketry_template owner marketry_owner strategy file_copy`,
  )
  const at = (url: string) => Object.assign(new URL(url), { pathname: `/${name}` }).href
  // Rights on a database are not cloned with it.
  await asAdmin(
    cluster.adminUrl,
    `revoke all on database ${name} from public; grant connect on database ${name} to marketry_app, marketry_owner`,
  )
  return {
    name,
    ownerUrl: at(cluster.ownerUrl),
    appUrl: at(cluster.appUrl),
    adminUrl: at(cluster.adminUrl),
    drop: () => asAdmin(cluster.adminUrl, `drop database if exists ${name} with (force)`),
  }
}

async function asAdmin(url: string, statement: string): Promise<void> {
  const admin = new Client({ connectionString: url })
  await admin.connect()
  try {
    await admin.query(statement)
  } finally {
    await admin.end()
  }
}

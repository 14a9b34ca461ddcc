import { readFile } from 'node:fs/promises'
import { Client, escapeIdentifier, escapeLiteral } from 'pg'

const sqlFolder = new URL('../../../db/', import.meta.url)

/**
 * Makes the four roles and the database `marketry`, or brings them to what `db/roles.sql` and `db/database.sql` say; those
 * files are what an operator runs who brings a PostgreSQL, so both ways give the same.
 *
 * @param adminUrl a superuser's address.
 * @param passwords what the two roles that log in shall have as passwords.
 */
export async function prepareRoles(adminUrl: string, passwords: { owner: string; app: string }): Promise<void> {
  await asAdmin(adminUrl, async (admin) => {
    await admin.query(await readFile(new URL('roles.sql', sqlFolder), 'utf8'))
    await setPassword(admin, 'marketry_owner', passwords.owner)
    await setPassword(admin, 'marketry_app', passwords.app)
  })
  await prepareDatabase(adminUrl, 'marketry')
}

/** Makes one database that belongs to `marketry_owner`, with the extensions and rights of `db/database.sql`. */
export async function prepareDatabase(adminUrl: string, name: string): Promise<void> {
  await asAdmin(adminUrl, async (admin) => {
    const { rowCount } = await admin.query('select from pg_database where datname = $1', [name])
    if (rowCount) return
    await admin.query(
      `create database ${escapeIdentifier(name)} owner marketry_owner template template0
       encoding 'UTF8' locale_provider builtin builtin_locale 'C.UTF-8' locale 'C'`,
    )
  })
  const inside = new URL(adminUrl)
  inside.pathname = `/${name}`
  await asAdmin(inside.href, async (admin) => {
    await admin.query(await readFile(new URL('database.sql', sqlFolder), 'utf8'))
  })
}

async function setPassword(admin: Client, role: string, password: string): Promise<void> {
  await admin.query(`alter role ${escapeIdentifier(role)} password ${escapeLiteral(password)}`)
}

async function asAdmin(url: string, work: (admin: Client) => Promise<void>): Promise<void> {
  const admin = new Client({ connectionString: url })
  await admin.connect()
  try {
    await work(admin)
  } finally {
    await admin.end()
  }
}

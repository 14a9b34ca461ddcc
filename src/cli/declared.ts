import { compose } from '../compose.ts'
import { openApiOf } from '../platform/http/openapi.ts'
import { readSettings } from './deployment.ts'

// Composing builds everything and starts nothing: no database answers here, and none is asked.
const nowhere = 'postgresql://nobody@127.0.0.1:1/nothing'

/** The OpenAPI document of everything the program can serve, as the web app's client is made from it. */
export async function declaredApi(): Promise<Record<string, unknown>> {
  const settings = readSettings()
  const config = { ...settings, logLevel: 'silent' as const, development: true }
  const { modules, db } = await compose({ ...config, database: { ...config.database, url: nowhere } })
  await db.close()
  return openApiOf(modules.flatMap((module) => module.endpoints))
}

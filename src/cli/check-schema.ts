import { differences } from '../platform/db/differences.ts'
import { say } from './say.ts'
import { committedSchema, dumpedSchema } from './schema-dump.ts'

const found = differences(await committedSchema(), await dumpedSchema())
if (found.length > 0) {
  const shown = found.slice(0, 40)
  for (const line of shown) say(line)
  if (found.length > shown.length) say(`… and ${found.length - shown.length} more`)
  say('db/schema.sql is not what the migrations make. Run: npx marketry generate')
  process.exitCode = 1
}

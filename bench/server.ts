import { loadConfig } from '../src/config.ts'
import { type Role, startServer } from '../src/main.ts'

// One role as a process of its own, as `marketry web` and `marketry worker` run it.
const config = loadConfig()
const role = process.env['ROLE'] as Role
await startServer({ ...config, database: { ...config.database, url: config.database.url ?? '' } }, [role])
process.stdout.write('listening\n')

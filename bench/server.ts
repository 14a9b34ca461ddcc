import { loadConfig } from '../src/config.ts'
import { startServer } from '../src/main.ts'

// The web role as a process of its own, as `marketry web` runs it.
const config = loadConfig()
await startServer({ ...config, database: { ...config.database, url: config.database.url ?? '' } }, ['web'])
process.stdout.write('listening\n')

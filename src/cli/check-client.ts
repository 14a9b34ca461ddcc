import { clientTypesInStep } from './client-types.ts'
import { say } from './say.ts'

if (!(await clientTypesInStep())) {
  say('web/api/schema.d.ts is not what the server declares. Run: npx marketry generate')
  process.exitCode = 1
}

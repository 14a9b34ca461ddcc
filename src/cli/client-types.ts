import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import openapiTS, { astToString } from 'openapi-typescript'
import { declaredApi } from './declared.ts'
import { project } from './places.ts'

/** Where the web app's knowledge of the API lies. */
export const clientTypesFile = join(project, 'web', 'api', 'schema.d.ts')

/** The client's types as they must be by what the server declares. */
export async function clientTypes(): Promise<string> {
  const document = await declaredApi()
  // oxlint-disable-next-line typescript/no-explicit-any
  const tree = await openapiTS(document as any, { alphabetize: true, emptyObjectsUnknown: true })
  return `// Made from the server's declared endpoints by \`npx marketry generate\`. Do not edit.\n${astToString(tree)}`
}

/** Whether the file that is committed says the same. */
export async function clientTypesInStep(): Promise<boolean> {
  const committed = await readFile(clientTypesFile, 'utf8').catch(() => '')
  return committed === (await clientTypes())
}

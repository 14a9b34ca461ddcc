import { writeFile } from 'node:fs/promises'
import { Command } from 'commander'
import { clientTypes, clientTypesFile } from './client-types.ts'
import { writeProcessPages } from './process-pages.ts'
import { writeImagery } from './imagery.ts'
import { step } from './say.ts'
import { dumpedSchema, schemaFile } from './schema-dump.ts'

export const command = new Command('generate')
  .description(
    'Write the files that are made from others: the client’s types, the dumped database schema, the processes’ pages, the brands’ pictures',
  )
  .addHelpText('after', '\nExamples:\n  $ npx marketry generate')
  .action(async () => {
    await step('web/api/schema.d.ts', async () => writeFile(clientTypesFile, await clientTypes()))
    await step('db/schema.sql', async () => writeFile(schemaFile, await dumpedSchema()))
    await step('docs/processes', writeProcessPages)
    await step('web/imagery', writeImagery)
  })

import { Command } from 'commander'
import { declaredApi } from './declared.ts'

export const command = new Command('schema')
  .description('Print the OpenAPI document of everything the program can serve')
  .addHelpText('after', '\nExamples:\n  $ npx marketry schema > openapi.json')
  .action(async () => {
    process.stdout.write(`${JSON.stringify(await declaredApi(), null, 2)}\n`)
  })

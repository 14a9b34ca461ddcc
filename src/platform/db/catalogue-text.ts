import { Client } from 'pg'
import { type Catalogue, type Piece, readCatalogue } from './catalogue.ts'

/**
 * The schema `public` of a database as one readable text, the same for the same schema: what a reviewer sees of a
 * migration's effect, which the migration itself may hide in a procedure.
 * @param url of whoever may read the catalogue; the owner
 */
export async function schemaText(url: string): Promise<string> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return textOf(await readCatalogue(client))
  } finally {
    await client.end()
  }
}

const head = `-- What db/migrations make, read from the catalogue of a fresh database by \`npx marketry generate\`. Do not edit.
-- Every table in order of name, each with its indexes, policies, triggers and grants; then the functions.
-- The tables of the job queue (schema jobs) are pg-boss's own and are not here.
`

function textOf({ tables, functions, others }: Catalogue): string {
  const tableTexts = tables.map(({ text, indexes, policies, triggers, grants }) =>
    [text, ...[...indexes, ...policies, ...triggers, ...grants].map(textOfPiece)].join('\n'),
  )
  return `${[head, ...tableTexts, ...others.map(textOfPiece), ...functions.map(textOfPiece)].join('\n\n').replaceAll(/[ \t]+$/gm, '')}\n`
}

function textOfPiece({ text }: Piece): string {
  return text
}

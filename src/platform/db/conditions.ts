import { type Sql, sql } from './sql.ts'

/** That a column's instant lies in a span; an end that is not given is open. */
export function within(column: Sql, { from, until }: { from?: Date | undefined; until?: Date | undefined }): Sql[] {
  return [...(from ? [sql`${column} >= ${from}`] : []), ...(until ? [sql`${column} < ${until}`] : [])]
}

/** That a column begins with what was typed, in capitals: a range, since LIKE reaches no index behind row-level security. */
export function beginsWith(column: Sql, typed: string | undefined): Sql[] {
  const beginning = typed?.toUpperCase()
  return beginning ? [sql`${column} >= ${beginning} and ${column} < ${`${beginning}~`}`] : []
}

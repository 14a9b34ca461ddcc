const figure = /^-?\d+(\.\d+)?$/
// A cell that begins like this is a formula to a spreadsheet; blanks, quotes and the wide forms of the signs do not keep
// every one of them from reading it so.
const formula = /^[\s"]*[=+\-@＝＋－＠]|^[\t\r\n]/

/**
 * Rows as CSV (RFC 4180, with CRLF). What begins like a formula gets an apostrophe before it, so that no spreadsheet runs
 * what a member wrote; figures stay figures.
 */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(cellOf).join(',')}\r\n`).join('')
}

function cellOf(text: string): string {
  const harmless = formula.test(text) && !figure.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}

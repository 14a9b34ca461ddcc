/** A page of docs/recipes, read: see docs/recipes/README.md for how one is written. */
export interface RecipePage {
  title: string
  currency: string
  steps: RecipeStep[]
  /** Account by name, and what it holds. */
  balances: [account: string, balance: string][]
}

/** One step, and what must come of it: postings, a refusal's code, or nothing as it was posted before. */
export interface RecipeStep {
  text: string
  kind: string
  words: Map<string, string>
  outcome: { postings: Posting[] } | { refused: string } | 'repeated'
}

export interface Posting {
  account: string
  debit: string
  credit: string
}

/** Reads a page. @throws Error when it is not written as agreed, so that a slip of the pen does not pass for a test */
export function readRecipe(text: string): RecipePage {
  const title = /^# (.+)$/m.exec(text)?.[1]
  const currency = /^Currency: ([A-Z]{3})$/m.exec(text)?.[1]
  const [story = '', ...ending] = text.split(/^## Balances$/m)
  if (!title || !currency || ending.length !== 1)
    throw new Error('a recipe has a title, a currency and one ## Balances')
  const [, ...blocks] = story.split(/^```recipe$/m)
  const balances = rowsOf(ending[0] ?? '', '| account | balance |').map(
    ([account = '', balance = '']): [string, string] => [account, balance],
  )
  return { title, currency, steps: blocks.map(readStep), balances }
}

function readStep(block: string): RecipeStep {
  const [code = '', after = ''] = block.split(/^```$/m)
  const [text = '', expected] = code.trim().split('\n')
  const [kind = '', ...pairs] = text.split(' ')
  const words = new Map(pairs.map((pair): [string, string] => [pair.replace(/=.*/, ''), pair.replace(/.*?=/, '')]))
  if (words.size !== pairs.length) throw new Error(`a word is said twice: ${text}`)
  return { text, kind, words, outcome: outcomeOf(expected, after) }
}

function outcomeOf(expected: string | undefined, after: string): RecipeStep['outcome'] {
  if (expected === '-> repeated') return 'repeated'
  const refused = /^-> refused ([a-z_]+)$/.exec(expected ?? '')?.[1]
  if (refused) return { refused }
  if (expected !== undefined) throw new Error(`not an outcome: ${expected}`)
  const postings = rowsOf(after, '| account | debit | credit |')
  return { postings: postings.map(([account = '', debit = '', credit = '']) => ({ account, debit, credit })) }
}

function rowsOf(text: string, header: string): string[][] {
  const lines = text.split('\n')
  const start = lines.indexOf(header)
  if (start < 0) throw new Error(`the table ${header} is missing after: ${text.slice(0, 80)}`)
  const end = lines.findIndex((line, place) => place > start && !line.startsWith('|'))
  const rows = lines.slice(start + 2, end < 0 ? undefined : end)
  return rows.map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )
}

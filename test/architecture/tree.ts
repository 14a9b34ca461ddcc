import { globSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import ts from 'typescript'

/** One import of a file: what it names, and whether anything of it is left at run time. */
export interface Import {
  /** The path of a file of ours from the project's root, or the name of a package. */
  to: string
  /** Written `import type`: gone before the program runs. */
  typeOnly: boolean
  /** The names taken, without `type` in front; empty for a dynamic import. */
  names: readonly string[]
}

/** A source file with what it imports. Paths are written with `/` on every system. */
export interface SourceFile {
  path: string
  /** Without comments: what is said there breaks no rule. Strings stay, and with them SQL. */
  code: string
  lines: number
  imports: readonly Import[]
}

const sources = [
  'src/**/*.{ts,sql}',
  'simulators/**/*.ts',
  'web/**/*.{ts,tsx}',
  'words/*.ts',
  'bench/**/*.ts',
  'test/**/*.ts',
  'db/migrations/*.sql',
]

/** Every source file of the project. */
export function readTree(root: string): SourceFile[] {
  const made = /(^|\/)(build|\.react-router)\/|\.d\.ts$/
  return globSync(sources, { cwd: root })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !made.test(path))
    .toSorted()
    .map((path) => readSource(path, readFileSync(join(root, path), 'utf8')))
}

/** The files of an example: one text, in which a line `=== path` begins each. */
export function readExample(text: string): SourceFile[] {
  return text
    .split(/^=== /m)
    .slice(1)
    .map((part) => {
      const end = part.indexOf('\n')
      return readSource(part.slice(0, end).trim(), part.slice(end + 1))
    })
}

/** Reads one file. The compiler's own scanner finds the imports; nothing is resolved, since our imports are whole paths. */
export function readSource(path: string, text: string): SourceFile {
  const lines = text.split('\n').length
  if (path.endsWith('.sql')) return { path, code: text.replaceAll(/--.*$/gm, ''), lines, imports: [] }
  const code = withoutComments(text)
  const imports = ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => ({
    to: fileName.startsWith('.') ? normalize(join(dirname(path), fileName)).replaceAll('\\', '/') : fileName,
    ...clauseOf(code, fileName),
  }))
  return { path, code, lines, imports }
}

function clauseOf(code: string, fileName: string): Pick<Import, 'typeOnly' | 'names'> {
  const from = fileName.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
  const clauses = [...code.matchAll(new RegExp(`^(?:import|export)\\s([^'"]*?)\\sfrom\\s*['"]${from}['"]`, 'gm'))]
  const written = clauses.map(([, clause]) => (clause ?? '').trim())
  const names = written.flatMap(
    (clause) => clause.replace(/^type\s/, '').match(/(?:type\s+)?[\w$*]+(?:\s+as\s+\w+)?/g) ?? [],
  )
  return {
    typeOnly: written.length > 0 && written.every((clause) => /^type\s/.test(clause)),
    names: names.filter((name) => !name.startsWith('type ')).map((name) => name.split(/\s/)[0] ?? ''),
  }
}

/** Blanks out what stands in comments. Lines are kept, and a `//` inside an address in a string is none. */
function withoutComments(text: string): string {
  return text
    .replaceAll(/\/\*[\s\S]*?\*\//g, (comment) => comment.replaceAll(/[^\n]/g, ' '))
    .replaceAll(/(^|\s)\/\/.*$/gm, '$1')
}

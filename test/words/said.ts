import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import type { Policy } from '../../src/platform/permissions/policy.ts'

const root = join(import.meta.dirname, '../..')

/** A file of the server's, as its text and as TypeScript reads it. */
interface Read {
  path: string
  source: string
}

function sources(pattern: string): Read[] {
  return globSync(pattern, { cwd: root, exclude: (path) => String(path).endsWith('.test.ts') })
    .map((path) => path.replaceAll('\\', '/'))
    .toSorted()
    .map((path) => ({ path, source: readFileSync(join(root, path), 'utf8') }))
}

/** Every text that is handed to a function of this name at this place of its arguments. */
export function textsGivenTo(name: string, at: number, files: readonly Read[] = sources('src/**/*.ts')): string[] {
  const calling = files.filter(({ source }) => source.includes(`${name}(`))
  return each(calling, (node) => {
    if (!ts.isCallExpression(node)) return []
    const called = ts.isPropertyAccessExpression(node.expression) ? node.expression.name : node.expression
    return called.getText() === name ? textsIn(node.arguments[at]) : []
  })
}

/** What every kind of job says of itself: the `summary` of what also has a `handle`, and tables of summaries. */
export function summariesOfJobs(files: readonly Read[] = sources('src/**/*.ts')): string[] {
  const has = (node: ts.Node, name: string) =>
    ts.isObjectLiteralExpression(node) && node.properties.find((one) => one.name?.getText() === name)
  const declaring = files.filter(({ source }) => /\bsummar(y|ies)\b/.test(source) && /\bhandle\b/.test(source))
  return each(declaring, (node) => {
    if (ts.isVariableDeclaration(node) && node.name.getText() === 'summaries' && node.initializer) {
      return ts.isObjectLiteralExpression(node.initializer) ? node.initializer.properties.flatMap(valueOf) : []
    }
    const summary = has(node, 'summary')
    return summary && has(node, 'handle') ? valueOf(summary) : []
  }).map((text) => text.replaceAll('*', '1'))
}

/**
 * Every name of a deed that is put on record: what reads like one in a file that records, but for columns of a table.
 * What is filled in while running stands as a star: `page.*`.
 */
export function deedsOnRecord(files: readonly Read[] = sources('src/modules/**/*.ts')): string[] {
  const found = each(files.filter(records), (node) => {
    if (ts.isPropertyAssignment(node) && node.name.getText() === 'columns') return 'skip'
    if (ts.isImportDeclaration(node)) return 'skip'
    return textsIn(node).filter((text) => /^[a-z][a-z0-9_-]*\.([a-z0-9_-]+|\*)$/.test(text))
  })
  return [...new Set(found)].toSorted()
}

/** Every kind of thing that deeds on record are done to. */
export function thingsOnRecord(files: readonly Read[] = sources('src/modules/**/*.ts')): string[] {
  const found = each(files.filter(records), (node) => {
    if (!ts.isObjectLiteralExpression(node)) return []
    const [kind, id, ...others] = node.properties
    return kind?.name?.getText() === 'kind' && id?.name?.getText() === 'id' && others.length === 0 ? valueOf(kind) : []
  })
  return [...new Set(found)].toSorted()
}

const records = ({ source }: Read) =>
  /import \{[^}]*\brecord\b[^}]*\} from '[^']*(activity\/index|\.\/commands)\.ts'/.test(source)

/** The policy of every module. */
export async function policiesOfModules(): Promise<Policy[]> {
  const files = globSync('src/modules/*/policy.ts', { cwd: root }).toSorted()
  const rooms = await Promise.all(files.map((path) => import(join(root, path)) as Promise<Record<string, unknown>>))
  return rooms.flatMap((room) => Object.values(room).filter((given) => typeof given === 'function')) as Policy[]
}

function each(files: readonly Read[], take: (node: ts.Node) => string[] | 'skip'): string[] {
  return files.flatMap(({ path, source }) => {
    const found: string[] = []
    const visit = (node: ts.Node): void => {
      const taken = take(node)
      if (taken === 'skip') return
      found.push(...taken)
      ts.forEachChild(node, visit)
    }
    visit(ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true))
    return found
  })
}

const valueOf = (property: ts.ObjectLiteralElementLike) =>
  ts.isPropertyAssignment(property) ? textsIn(property.initializer) : []

/** The texts a node is: a template's figures stand as a star. */
function textsIn(node: ts.Node | undefined): string[] {
  if (!node) return []
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return [node.text]
  if (!ts.isTemplateExpression(node)) return []
  return [[node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('*')]
}

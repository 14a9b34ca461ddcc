import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

const root = join(import.meta.dirname, '../..')

/** A sentence that the reading of a request may answer beside a field, and where it stands. */
export interface FaultSentence {
  path: string
  /** What is filled in while running stands as a 1. */
  text: string
}

// What of a shape takes a sentence of its own as the last thing it is given.
const checks = new Set(
  (
    'string number int boolean array email url uuid iso date datetime length min max gt gte lt lte nonempty regex ' +
    'refine startsWith endsWith includes multipleOf positive nonnegative enum literal'
  ).split(' '),
)

/** Every sentence by which the shapes and rules of the server say what is wrong with a field. */
export function faultSentences(): FaultSentence[] {
  const files = globSync('src/**/*.ts', { cwd: root, exclude: (path) => String(path).endsWith('.test.ts') })
  return files
    .map((path) => path.replaceAll('\\', '/'))
    .toSorted()
    .flatMap((path) => faultSentencesIn(path, readFileSync(join(root, path), 'utf8')))
}

/** Those of one file: what a check of a shape is given last, and what is named `message`. */
export function faultSentencesIn(path: string, source: string): FaultSentence[] {
  const found: FaultSentence[] = []
  const take = (node: ts.Node | undefined) => {
    for (const text of node ? textsOf(node) : []) if (/^\p{Lu}\S* \S/u.test(text)) found.push({ path, text })
  }
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
      if (checks.has(node.expression.name.text)) take(node.arguments.at(-1))
    } else if (ts.isPropertyAssignment(node) && node.name.getText() === 'message') take(node.initializer)
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true))
  return found
}

function textsOf(node: ts.Node): string[] {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return [node.text]
  if (ts.isConditionalExpression(node)) return [...textsOf(node.whenTrue), ...textsOf(node.whenFalse)]
  if (!ts.isTemplateExpression(node)) return []
  return [[node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('1')]
}

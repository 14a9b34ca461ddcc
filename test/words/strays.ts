import ts from 'typescript'

/** A string that people would read, where it stands. */
export interface Stray {
  line: number
  text: string
}

// Attributes and props whose text is for people. Everything else (names, types, addresses, classes) is for machines.
const read = new Set(
  (
    'title label aria-label aria-description aria-roledescription aria-valuetext alt placeholder hint heading caption ' +
    'legend lead summary description empty note confirm question message text detail advice sentence drawn said ' +
    'headline subtitle tooltip'
  ).split(' '),
)

// What is called the same everywhere.
const names = /\b(Marketry|American Express)\b/g

const letters = /\p{L}{2}/u

/**
 * Finds what people read outside of the message files: text between tags; what attributes and props of the listed names
 * are given; strings that are drawn as children by a condition. What goes through a function, such as t(), is none. Where
 * nothing is drawn, in a file without markup, every string that reads like a sentence is one.
 */
export function straysIn(path: string, text: string): Stray[] {
  const isPlain = !path.endsWith('x')
  const kind = isPlain ? ts.ScriptKind.TS : ts.ScriptKind.TSX
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, kind)
  const found: Stray[] = []
  const take = (node: ts.Node, words: string) => {
    if (!letters.test(words.replaceAll(names, ''))) return
    found.push({ line: file.getLineAndCharacterOfPosition(node.getStart()).line + 1, text: words.trim() })
  }
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node)) take(node, node.text)
    else if (ts.isJsxExpression(node) && node.expression && isChild(node)) drawn(node.expression, take)
    else if (ts.isJsxAttribute(node) && read.has(node.name.getText())) {
      const value = node.initializer
      if (value && ts.isStringLiteral(value)) take(value, value.text)
      if (value && ts.isJsxExpression(value) && value.expression) drawn(value.expression, take)
    } else if (ts.isPropertyAssignment(node) && isNamed(node.name)) drawn(node.initializer, take)
    else if (isPlain && isSentence(node) && !isPropertyNamed(node.parent)) take(node, node.text)
    // Whoever mends the program reads these.
    if (ts.isNewExpression(node) && node.expression.getText().endsWith('Error')) return
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}

/** Some words that begin with a capital. */
const isSentence = (node: ts.Node): node is ts.StringLiteralLike =>
  ts.isStringLiteralLike(node) && /^\p{Lu}\p{Ll}* \p{L}{2}/u.test(node.text)

const isChild = (node: ts.JsxExpression) => ts.isJsxElement(node.parent) || ts.isJsxFragment(node.parent)

const isPropertyNamed = (node: ts.Node) => ts.isPropertyAssignment(node) && isNamed(node.name)

const isNamed = (name: ts.PropertyName) => (ts.isIdentifier(name) || ts.isStringLiteral(name)) && read.has(name.text)

/** The strings that an expression may come to, as far as they are written in it. */
function drawn(node: ts.Expression, take: (node: ts.Node, words: string) => void): void {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) take(node, node.text)
  else if (ts.isTemplateExpression(node)) {
    take(node, [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join(' '))
  } else if (ts.isConditionalExpression(node)) {
    drawn(node.whenTrue, take)
    drawn(node.whenFalse, take)
  } else if (ts.isBinaryExpression(node) && joins.has(node.operatorToken.kind)) {
    if (node.operatorToken.kind !== ts.SyntaxKind.AmpersandAmpersandToken) drawn(node.left, take)
    drawn(node.right, take)
  } else if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node) || ts.isSatisfiesExpression(node)) {
    drawn(node.expression, take)
  }
}

const joins = new Set([
  ts.SyntaxKind.PlusToken,
  ts.SyntaxKind.BarBarToken,
  ts.SyntaxKind.QuestionQuestionToken,
  ts.SyntaxKind.AmpersandAmpersandToken,
])

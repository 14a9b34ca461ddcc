import ts from 'typescript'
import type { RefusalKind } from '../../src/kernel/errors.ts'

/** A code as the source throws it, with the kinds it has there. */
export type Codes = Map<string, Set<RefusalKind>>

type Maker = (texts: readonly (string | undefined)[]) => (string | undefined)[]

// How refusals are made: the class, the kernel's word for a field, and the one of accounts. Each answers kind and code.
const makers = new Map<string, Maker>([
  ['Refusal', ([kind, code]) => [kind, code]],
  ['refusal', ([kind, code]) => [kind, code]],
  ['faultIn', ([, code]) => ['invalid', code]],
])

/** Adds every refusal that is made in a source text. What is not written out (a maker's own parameters) is passed over. */
export function collectCodes(codes: Codes, path: string, text: string): void {
  const visit = (node: ts.Node): void => {
    if (ts.isNewExpression(node) || ts.isCallExpression(node)) {
      const texts = (node.arguments ?? []).map((given) => (ts.isStringLiteral(given) ? given.text : undefined))
      const [kind, code] = makers.get(node.expression.getText())?.(texts) ?? []
      if (kind && code) codes.set(code, (codes.get(code) ?? new Set()).add(kind as RefusalKind))
    }
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true))
}

import { PassThrough } from 'node:stream'
import { renderToPipeableStream } from 'react-dom/server'
import { type EntryContext, isRouteErrorResponse, type RouterContextProvider, ServerRouter } from 'react-router'
import { faultContext, nonceContext } from './api/visit.ts'
import { stylesOf } from './styles/bundled.server.ts'
import { InlineStyles } from './ui/layout/InlineStyles.tsx'
import { NonceContext } from './ui/layout/NonceContext.ts'
import { isSurelyVisitor } from './ui/layout/preferences.ts'
import { stockAll } from './words/stock.server.ts'

stockAll()

/** Draws the whole page before the first byte goes out: a page that fails half-way is an error page, never a torso. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  routerContext: EntryContext,
  context: RouterContextProvider,
): Promise<Response> {
  const nonce = context.get(nonceContext)
  // A member's pages go out uncompressed, and their browser has the files already.
  const styles = isSurelyVisitor(request) ? stylesOf(routerContext) : undefined
  return new Promise((resolve, reject) => {
    const { pipe, abort } = renderToPipeableStream(
      <NonceContext value={nonce}>
        <InlineStyles value={styles}>
          <ServerRouter context={routerContext} url={request.url} nonce={nonce} />
        </InlineStyles>
      </NonceContext>,
      {
        nonce,
        onAllReady() {
          const chunks: Buffer[] = []
          const body = new PassThrough()
          body.on('data', (chunk: Buffer) => chunks.push(chunk))
          body.on('error', reject)
          body.on('end', () => {
            headers.set('content-type', 'text/html; charset=utf-8')
            resolve(new Response(scriptsLast(Buffer.concat(chunks).toString()), { status, headers }))
          })
          pipe(body)
        },
        onShellError: reject,
        onError: context.get(faultContext),
      },
    )
    request.signal.addEventListener('abort', () => abort(), { once: true })
  })
}

/**
 * The page can be read, and its forms sent, before its scripts are there: pictures and typefaces go before them. Neither
 * the router nor React lets this be said where the links are made.
 */
function scriptsLast(page: string): string {
  return page.replaceAll('<link rel="modulepreload"', '<link rel="modulepreload" fetchpriority="low"')
}

/** A fault of ours goes to the log of whoever serves us; the page shows only that something broke. */
export function handleError(
  fault: unknown,
  { request, context }: { request: Request; context: Readonly<RouterContextProvider> },
): void {
  if (!request.signal.aborted && !isRouteErrorResponse(fault)) context.get(faultContext)(fault)
}

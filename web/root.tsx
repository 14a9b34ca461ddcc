import { type ReactNode, use } from 'react'
import { data, Meta, Outlet, Scripts, ScrollRestoration } from 'react-router'
import { apiOf } from './api/forms.ts'
import { type Api, readerContext } from './api/visit.ts'
import { isProblem, need, pageOf, want } from './api/answers.ts'
import { afterSending } from './ui/form/afterSending.ts'
import { isOpen, isReadable, isShut, useShut } from './ui/layout/closing.ts'
import { PageStyles } from './ui/layout/InlineStyles.tsx'
import { NonceContext } from './ui/layout/NonceContext.ts'
import { Shell } from './ui/layout/Shell.tsx'
import { useReader, useRoot } from './ui/layout/viewer.ts'
import { ClosedPage } from './ui/page/ClosedPage.tsx'
import { FailedPage } from './ui/page/FailedPage.tsx'
import { brandAttributes, brandStyle } from './ui/layout/brandStyle.ts'
import { filesOfTypeface } from './ui/layout/typefaces.ts'
import { isSurelyVisitor, readPreferences } from './ui/layout/preferences.ts'
import { directionOf } from '../words/languages.ts'
import { chooseReader } from './words/reader.ts'
import type { Route } from './+types/root'
import './styles/fonts.css'
import './styles/tokens.css'
import './styles/base.css'

/**
 * What every page shows: the marketplace the host names, the session, the first row of categories. On the bare host
 * there is no marketplace.
 */
async function readRoot({ request, context }: Pick<Route.LoaderArgs, 'request' | 'context'>) {
  const api = apiOf({ context })
  const preferences = readPreferences(request)
  const visitor = isSurelyVisitor(request)
  const { origin } = new URL(request.url)
  const path = pathOf(request)
  const [found, session, tree, notices, messages, menus] = await Promise.all([
    api.GET('/marketplace/'),
    visitor ? undefined : want(api.GET('/auth/session/')),
    want(api.GET('/categories/')),
    visitor ? undefined : want(api.GET('/notifications/unread-count/')),
    visitor ? undefined : want(api.GET('/conversations/unread-count/')),
    context
      .get(readerContext)()
      .then(({ language }) => want(api.GET('/menus/', { params: { query: { language } } }))),
  ])
  if (isProblem(found.error) && found.error.code === 'marketplace_not_named') {
    return {
      marketplace: null,
      session: null,
      unread: 0,
      unreadMessages: 0,
      categories: [],
      menus: { header: [], footer: [] },
      development: null,
      theme: preferences.theme,
      reader: chooseReader(request, {}),
      readable: null,
      origin,
    }
  }
  const marketplace = await need(Promise.resolve(found))
  const reader = chooseReader(request, { marketplace, member: session?.user })
  const known = { marketplace, session: session ?? null }
  const [development, readable] = await Promise.all([
    marketplace.development ? developmentTools(api) : null,
    !isOpen(known) && isReadable(api, path, reader.language),
  ])
  return {
    ...known,
    unread: notices?.unread ?? 0,
    unreadMessages: messages?.unread ?? 0,
    categories: (tree?.results ?? []).map(({ id, name, slug }) => ({ id, name, slug })),
    menus: { header: menus?.header.items ?? [], footer: menus?.footer.items ?? [] },
    development,
    theme: preferences.theme,
    reader,
    readable: readable ? path : null,
    origin,
  }
}

/** Whom one may be with one press, the clock, the simulator: in development only, and never with a password. */
async function developmentTools(api: Api) {
  const [logins, clock, simulator] = await Promise.all([
    want(api.GET('/dev/logins/')),
    want(api.GET('/dev/clock/')),
    want(api.GET('/dev/simulator/')),
  ])
  const people = (logins?.results ?? []).map(({ email, name, roles }) => ({ email, name, roles }))
  const [now, deadline] = [clock?.now ?? null, clock?.next_deadline ?? null]
  return { people, now, deadline, simulator: simulator?.url ?? null }
}

const pathOf = (request: Request) => pageOf(request).replace(/\?.*/, '')

export type RootData = Awaited<ReturnType<typeof readRoot>>

export async function loader(args: Route.LoaderArgs) {
  const root = await readRoot(args)
  return isShut(root, pathOf(args.request)) ? data(root, { status: 503 }) : root
}

export const clientMiddleware: Route.ClientMiddlewareFunction[] = [
  (sending, next) => afterSending(sending, next) as ReturnType<typeof next>,
]

export function Layout({ children }: { children: ReactNode }) {
  const root = useRoot()
  const { locale } = useReader()
  const nonce = use(NonceContext)
  const marketplace = root?.marketplace
  return (
    <html
      lang={locale}
      dir={directionOf(locale)}
      data-theme={root?.theme ?? 'auto'}
      {...(marketplace && brandAttributes(marketplace.brand))}
    >
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        {marketplace &&
          filesOfTypeface(marketplace.brand.typeface, locale).map((file) => (
            <link key={file} rel="preload" as="font" type="font/woff2" href={file} crossOrigin="anonymous" />
          ))}
        <link rel="icon" href="/mark.svg" type="image/svg+xml" />
        <PageStyles />
        {marketplace && (
          <style
            nonce={nonce}
            suppressHydrationWarning
            dangerouslySetInnerHTML={{ __html: brandStyle(marketplace.brand) }}
          />
        )}
      </head>
      <body>
        {children}
        <ScrollRestoration />
        <Scripts />
      </body>
    </html>
  )
}

export default function App() {
  const shut = useShut()
  return <Shell>{shut ? <ClosedPage /> : <Outlet />}</Shell>
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  return (
    <Shell>
      <FailedPage error={error} />
    </Shell>
  )
}

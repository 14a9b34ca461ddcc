import { Link, redirect } from 'react-router'
import { attempt, need, want } from '../../api/answers.ts'
import { apiOf, readForm, safePath } from '../../api/forms.ts'
import { Waiting } from '../../deal/Waiting.tsx'
import { Checklist } from '../../ui/checklist/Checklist.tsx'
import { LinkButton } from '../../ui/form/Button.tsx'
import { useHolds, useRoot } from '../../ui/layout/viewer.ts'
import { PageHeader } from '../../ui/page/PageHeader.tsx'
import { Panel } from '../../ui/page/Panel.tsx'
import columns from '../../ui/page/columns.module.css'
import { ProductGrid } from '../../ui/product/ProductCard.tsx'
import { useWords } from '../../words/words.ts'
import type { Route } from './+types/page'

/** What needs the member, what is under way, what they watch and look for, and where their account is looked after. */
export async function loader({ context, request }: Route.LoaderArgs) {
  const api = apiOf({ context })
  const [user, desk, lists] = await Promise.all([
    need(api.GET('/me/'), request),
    want(api.GET('/desk/buying/')),
    want(api.GET('/checklists/')),
  ])
  return {
    name: user.name,
    desk: desk ?? null,
    watched: desk?.watched.map(({ id }) => id) ?? [],
    list: lists?.results.find(({ name }) => name === 'buyer'),
  }
}

/** Puts a list for newcomers away, from whichever desk. */
export async function action(args: Route.ActionArgs) {
  const form = await readForm(args)
  const name = form.text('checklist')
  await attempt(form.api.PUT('/checklists/{name}/put-away/', { params: { path: { name } } }), args.request)
  return redirect(safePath(name === 'seller' ? '/sell' : name === 'operator' ? '/admin' : '/account'))
}

export default function Home({ loaderData: { name, desk, list } }: Route.ComponentProps) {
  const t = useWords('account')
  const sells = useHolds('seller')
  return (
    <div className={columns.stack}>
      <PageHeader
        title={name ? t('home.title', { name }) : t('home.plain')}
        actions={
          sells && (
            <LinkButton to="/sell" quiet>
              {t('home.shop')}
            </LinkButton>
          )
        }
      />
      <div className={columns.aside}>
        <div className={columns.stack}>
          <Checklist list={list} />
          {desk && <Deals desk={desk} />}
          {desk && desk.watched.length > 0 && (
            <section className={columns.stack}>
              <h2>{t('home.watched')}</h2>
              <ProductGrid products={desk.watched} />
            </section>
          )}
        </div>
        <div className={columns.stack}>
          {desk && desk.searches.length > 0 && (
            <Panel title={t('home.searches')}>
              <ul role="list" className={columns.stack}>
                {desk.searches.map(({ id, name: called, query, found: count, more }) => (
                  <li key={id}>
                    <Link to={`/search?${new URLSearchParams({ ...query, order: 'newest' })}`}>{called}</Link>
                    <br />
                    <small>{t('home.found', { count, more: more ? 'yes' : 'no' })}</small>
                  </li>
                ))}
              </ul>
            </Panel>
          )}
          <Settings />
        </div>
      </div>
    </div>
  )
}

type Desk = NonNullable<Route.ComponentProps['loaderData']['desk']>

function Deals({ desk }: { desk: Desk }) {
  const t = useWords('account')
  const further = desk.needs_count - desk.needs.length
  const others = desk.under_way_count - desk.under_way.length
  return (
    <>
      <Panel title={t('home.needs')}>
        {desk.needs.length === 0 ? <p>{t('home.nothing')}</p> : <Waiting orders={desk.needs} now={desk.now} />}
        {further > 0 && <Link to="/orders?role=buyer&open=true">{t('home.more', { count: further })}</Link>}
      </Panel>
      <Panel
        title={t('home.under_way')}
        actions={
          <LinkButton to="/orders" bare small>
            {t('home.all')}
          </LinkButton>
        }
      >
        {desk.under_way.length === 0 ? (
          <div>
            <LinkButton to="/search" quiet small>
              {t('home.look')}
            </LinkButton>
          </div>
        ) : (
          <Waiting orders={desk.under_way} now={desk.now} />
        )}
        {others > 0 && <Link to="/orders?role=buyer&open=true">{t('home.more', { count: others })}</Link>}
      </Panel>
    </>
  )
}

function Settings() {
  const t = useWords('account')
  const modules = useRoot()?.marketplace?.modules ?? []
  const sells = useHolds('seller')
  const ways = [
    ['/account/profile', t('home.profile')],
    ['/account/security', t('security.title')],
    ...(modules.includes('locations') ? [['/addresses', t('addresses.title')] as const] : []),
    ...(modules.includes('payments') ? [['/account/cards', t('cards.title')] as const] : []),
    ...(modules.includes('wallets') ? [['/wallet', t('wallet.title')] as const] : []),
    ...(modules.includes('books') ? [['/statement', t('statement.title')] as const] : []),
    ...(modules.includes('discipline') ? [['/standing', t('standing.title')] as const] : []),
    ...(modules.includes('discipline') && sells ? [['/sell/bidders', t('home.bidders')] as const] : []),
    ['/notifications/settings', t('told.title')],
    ...(modules.includes('privacy') ? [['/account/data', t('data.title')] as const] : []),
  ] as const
  return (
    <Panel title={t('home.settings')}>
      <ul role="list" className={columns.stack}>
        {ways.map(([to, label]) => (
          <li key={to}>
            <Link to={to}>{label}</Link>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

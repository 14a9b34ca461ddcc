import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { need, want } from '../../api/answers.ts'
import { apiOf, formKey, wordsFor } from '../../api/forms.ts'
import { listed } from '../../api/lists.ts'
import { readerContext } from '../../api/visit.ts'
import { Waiting } from '../../deal/Waiting.tsx'
import { Checklist } from '../../ui/checklist/Checklist.tsx'
import { drawBars } from '../../ui/figure/draw.server.ts'
import { LinkButton } from '../../ui/form/Button.tsx'
import { useRoot } from '../../ui/layout/viewer.ts'
import { Pager } from '../../ui/list/Pager.tsx'
import { placeOf } from '../../ui/list/place.ts'
import { Empty } from '../../ui/page/Empty.tsx'
import { Notice } from '../../ui/page/Notice.tsx'
import { PageHeader } from '../../ui/page/PageHeader.tsx'
import { Panel } from '../../ui/page/Panel.tsx'
import columns from '../../ui/page/columns.module.css'
import { ProductRows } from '../../ui/product/ProductRow.tsx'
import { formatsOf } from '../../words/formats.ts'
import { useWords } from '../../words/words.ts'
import type { Route } from './+types/page'
import { Figures } from './Figures.tsx'
import { OwnAuctions } from './OwnAuctions.tsx'
import { OwnProduct } from './OwnProduct.tsx'

/** What needs the seller, how it goes, what runs out, and their products. */
export async function loader(args: Route.LoaderArgs) {
  const { request, context } = args
  const api = apiOf(args)
  const user = await need(api.GET('/me/'), request)
  const { cursor } = placeOf(request)
  const query = { seller: user.id, limit: 24, ...(cursor ? { cursor } : {}) }
  const [products, account, desk, lists, debt, auctions, t, { locale }] = await Promise.all([
    listed(query, (asked) => api.GET('/products/', { params: { query: asked } })),
    want(api.GET('/stripe/account/')),
    want(api.GET('/desk/selling/')),
    want(api.GET('/checklists/')),
    want(api.GET('/debt/')),
    want(api.GET('/auctions/', { params: { query: { seller: user.id, status: 'all', limit: 12 } } })),
    wordsFor(args, 'sell'),
    context.get(readerContext)(),
  ])
  const { day, money } = formatsOf(locale, 'UTC')
  const days = desk?.days ?? []
  return {
    products,
    ready: account?.state === 'ready',
    seller: account !== undefined,
    desk: desk ?? null,
    auctions: auctions?.results ?? [],
    once: formKey(),
    owes: debt?.debts.find(({ amount }) => Number(amount) > 0) ?? null,
    list: lists?.results.find(({ name }) => name === 'seller'),
    // Drawn in whole amounts: a picture shows no smaller ones.
    chart: drawBars({
      labels: days.map((one) => day(`${one.day}T00:00:00Z`)),
      series: [
        { name: t('desk.amount'), values: days.map(({ amount }) => Number(amount)) },
        { name: t('desk.paid_out'), values: days.map(({ paid_out }) => Number(paid_out)) },
      ],
      write: (value) => money(String(Math.round(value)), desk?.currency ?? 'EUR'),
      heading: t('desk.day'),
    }),
  }
}

export default function Sell({ loaderData }: Route.ComponentProps) {
  const { products, ready, seller, desk, list, owes, chart, auctions, once } = loaderData
  const t = useWords('sell')
  const home = useWords('account')
  const sending = useWords('shipping')
  const sends = useRoot()?.marketplace?.modules.includes('shipping')
  if (!seller) return <Empty title={t('desk.not_seller')}>{t('desk.ask')}</Empty>
  return (
    <div className={columns.stack}>
      <PageHeader
        title={t('desk.title')}
        lead={t('desk.lead')}
        actions={
          <>
            <LinkButton to="/orders?role=seller" quiet>
              {t('desk.all_sold')}
            </LinkButton>
            {sends && (
              <LinkButton to="/sell/shipping" quiet>
                {sending('rates.link')}
              </LinkButton>
            )}
            <LinkButton to="/sell/new">{t('desk.offer')}</LinkButton>
          </>
        }
      />
      {!ready && (
        <Notice tone="warn" title={t('desk.unpaid')}>
          <p>{t.rich('desk.unpaid_more', { link: (inner) => <Link to="/sell/payouts">{inner}</Link> })}</p>
        </Notice>
      )}
      {desk && <Stuck payouts={desk.payouts} owes={owes} />}
      <div className={columns.aside}>
        <div className={columns.stack}>
          <Checklist list={list} />
          {desk && (
            <Panel title={home('home.needs')}>
              {desk.needs.length === 0 ? <p>{home('home.nothing')}</p> : <Waiting orders={desk.needs} now={desk.now} />}
              {desk.needs_count > desk.needs.length && (
                <Link to="/orders?role=seller&open=true">
                  {home('home.more', { count: desk.needs_count - desk.needs.length })}
                </Link>
              )}
            </Panel>
          )}
          {desk && <Figures desk={desk} chart={chart} />}
        </div>
        <div className={columns.stack}>
          {desk && desk.under_way.length > 0 && (
            <Panel title={home('home.under_way')}>
              <Waiting orders={desk.under_way} now={desk.now} />
            </Panel>
          )}
          {desk && desk.running_out.length > 0 && (
            <Panel title={t('desk.running_out')}>
              <ul role="list" className={columns.stack}>
                {desk.running_out.map(({ id, title, stock }) => (
                  <li key={id}>
                    <Link to={`/sell/${id}`}>{title}</Link>
                    <br />
                    <small>{t('desk.left', { count: stock })}</small>
                  </li>
                ))}
              </ul>
            </Panel>
          )}
        </div>
      </div>
      <OwnAuctions auctions={auctions} once={once} />
      <h2>{t('desk.products')}</h2>
      {products.results.length === 0 && <Empty title={t('desk.nothing')}>{t('desk.nothing_more')}</Empty>}
      <ProductRows>
        {products.results.map((product) => (
          <OwnProduct key={product.id} product={product} />
        ))}
      </ProductRows>
      <Pager next={products.next} previous={products.previous} />
    </div>
  )
}

type Loaded = Route.ComponentProps['loaderData']

/** Money that does not get on by itself. */
function Stuck({ payouts, owes }: { payouts: NonNullable<Loaded['desk']>['payouts']; owes: Loaded['owes'] }) {
  const t = useWords('sell')
  const link = (inner: ReactNode) => <Link to="/sell/payouts">{inner}</Link>
  return (
    <>
      {payouts.waiting > 0 && (
        <Notice tone="warn">
          <p>{t.rich('desk.waiting', { count: payouts.waiting, link })}</p>
        </Notice>
      )}
      {payouts.failed > 0 && (
        <Notice tone="bad">
          <p>{t.rich('desk.failed', { count: payouts.failed, link })}</p>
        </Notice>
      )}
      {owes && (
        <Notice tone="warn">
          <p>{link(t('debt.short'))}</p>
        </Notice>
      )}
    </>
  )
}

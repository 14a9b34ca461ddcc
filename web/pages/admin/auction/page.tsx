import { Link, redirect } from 'react-router'
import { again, attempt, need } from '../../../api/answers.ts'
import { apiOf, readForm } from '../../../api/forms.ts'
import { listed } from '../../../api/lists.ts'
import type { AuctionLine } from '../../../api/shapes.ts'
import { LinkButton, SubmitButton } from '../../../ui/form/Button.tsx'
import { TextField } from '../../../ui/form/Field.tsx'
import { PostForm, type Returned } from '../../../ui/form/PostForm.tsx'
import { Pager } from '../../../ui/list/Pager.tsx'
import { placeOf } from '../../../ui/list/place.ts'
import { Table } from '../../../ui/list/Table.tsx'
import { Money } from '../../../ui/money/Money.tsx'
import { Badge } from '../../../ui/page/Badge.tsx'
import { Empty } from '../../../ui/page/Empty.tsx'
import { PageHeader } from '../../../ui/page/PageHeader.tsx'
import { Facts, Panel } from '../../../ui/page/Panel.tsx'
import columns from '../../../ui/page/columns.module.css'
import { When } from '../../../ui/time/When.tsx'
import { useWords } from '../../../words/words.ts'
import { tones } from '../auctions/page.tsx'
import type { Route } from './+types/page'

export async function loader({ context, request, params: path }: Route.LoaderArgs) {
  const api = apiOf({ context })
  const query = { limit: 50, ...placeOf(request) }
  const [auction, log] = await Promise.all([
    need(api.GET('/auctions/{id}/', { params: { path } }), request),
    listed(query, (asked) => api.GET('/auctions/{id}/bids/', { params: { path, query: asked } }), request),
  ])
  return { auction, log }
}

/** Calls the auction off, in the house's name. */
export async function action(args: Route.ActionArgs) {
  const form = await readForm(args)
  const params = { path: { id: args.params.id } }
  const body = { reason: form.text('reason') }
  const { problem } = await attempt(form.api.POST('/auctions/{id}/cancel/', { params, body }), args.request)
  return problem ? again(problem, form.given) : redirect(`/admin/auctions/${args.params.id}`)
}

/** One auction with its log: who did what, and why what was refused was refused. */
export default function AuctionPage({ loaderData: { auction, log }, actionData }: Route.ComponentProps) {
  const t = useWords('lists')
  const bids = useWords('auction')
  const returned: Returned | undefined = actionData
  const { product, state, currency } = auction
  const runs = state === 'live' || state === 'scheduled'
  return (
    <div className={columns.stack}>
      <PageHeader
        title={product?.title ?? t('auctions.one')}
        lead={<Badge tone={tones[state]}>{auction.state_label}</Badge>}
        trail={[{ label: t('auctions.title'), to: '/admin/auctions' }]}
        actions={
          product && (
            <LinkButton to={`/products/${product.id}?auction=${auction.id}`} quiet small>
              {t('auctions.asMembers')}
            </LinkButton>
          )
        }
      />
      <div className={columns.aside}>
        <Panel title={t('auctions.log')}>
          <p>{t('auctions.logLead')}</p>
          <Table
            caption={t('auctions.log')}
            rows={log.results}
            keyOf={({ seq }) => String(seq)}
            empty={<Empty title={bids('history.none')} />}
            columns={[
              { heading: t('auctions.number'), figures: true, cell: (line) => line.seq },
              { heading: bids('history.when'), cell: (line) => <When at={line.at} /> },
              { heading: bids('history.who'), cell: (line) => <Who line={line} /> },
              { heading: bids('history.what'), cell: (line) => <What line={line} /> },
              {
                heading: t('auctions.most'),
                figures: true,
                cell: ({ amount }) => amount && <Money amount={amount} currency={currency} />,
              },
              {
                heading: bids('history.stood'),
                figures: true,
                cell: ({ price }) => price && <Money amount={price} currency={currency} />,
              },
            ]}
          />
          <Pager next={log.next} previous={log.previous} />
        </Panel>
        <div className={columns.stack}>
          <Panel title={t('auctions.facts')}>
            <Facts
              facts={[
                [
                  t('products.price'),
                  auction.price ? <Money key="p" amount={auction.price} currency={currency} /> : '–',
                ],
                [t('auctions.opening'), <Money key="o" amount={auction.opening} currency={currency} />],
                [t('auctions.bids'), auction.bids],
                [t('auctions.starts'), <When key="s" at={auction.starts_at} />],
                [t('auctions.ends'), <When key="e" at={auction.ends_at} />],
                [t('auctions.hardEnd'), <When key="h" at={auction.hard_end_at} />],
                ...(product
                  ? ([
                      [
                        t('common.seller'),
                        <Link key="m" to={`/admin/members/${product.seller.id}`}>
                          <bdi>{product.seller.name}</bdi>
                        </Link>,
                      ],
                    ] as const)
                  : []),
              ]}
            />
          </Panel>
          {runs && (
            <Panel title={t('auctions.callOff')}>
              <PostForm returned={returned}>
                <TextField
                  name="reason"
                  label={t('common.reason')}
                  hint={t('auctions.callOffHint')}
                  minLength={3}
                  maxLength={500}
                  required
                />
                <div>
                  <SubmitButton grave>{t('auctions.callOff')}</SubmitButton>
                </div>
              </PostForm>
            </Panel>
          )}
        </div>
      </div>
    </div>
  )
}

function Who({ line: { bidder, bidder_id: id } }: { line: AuctionLine }) {
  const t = useWords('auction')
  if (!bidder) return t('history.seller')
  const words = t('history.bidder', { number: bidder.number })
  return id ? <Link to={`/admin/members/${id}`}>{words}</Link> : words
}

function What({ line }: { line: AuctionLine }) {
  const t = useWords('auction')
  const lists = useWords('lists')
  if (line.kind === 'retraction') {
    const reason = line.reason ? t(`reasons.${line.reason}`) : ''
    return t('history.retraction', { count: line.takes_back?.length ?? 1, reason })
  }
  if (line.kind !== 'bid') return t(`history.${line.kind}`)
  if (line.refusal === null) return t('history.bid')
  const why = `auctions.refusals.${line.refusal}` as 'auctions.refusals.bid_too_low'
  return <Badge tone="warn">{lists.has(why) ? lists(why) : line.refusal}</Badge>
}

import { redirect, useSearchParams } from 'react-router'
import { again, attempt, need } from '../../api/answers.ts'
import { apiOf, readForm } from '../../api/forms.ts'
import type { Api } from '../../api/visit.ts'
import { SubmitButton } from '../../ui/form/Button.tsx'
import { PostForm } from '../../ui/form/PostForm.tsx'
import { Notice } from '../../ui/page/Notice.tsx'
import { PageHeader } from '../../ui/page/PageHeader.tsx'
import columns from '../../ui/page/columns.module.css'
import { RatesForm } from '../../ui/shipping/RatesForm.tsx'
import { namedAsFields, ratedProvinces, ratesIn } from '../../ui/shipping/rates.server.ts'
import { useWords } from '../../words/words.ts'
import type { Route } from './+types/page'

export async function loader({ context, request }: Route.LoaderArgs) {
  return shownFor(apiOf({ context }), request)
}

/** The rates that are set, and a row for each province they can be set for. */
async function shownFor(api: Api, request: Request) {
  const [rates, provinces] = await Promise.all([
    need(api.GET('/shipping-rates/'), request),
    need(api.GET('/provinces/')),
  ])
  return { rates, provinces: ratedProvinces(provinces.results, rates.rates) }
}

export async function action(args: Route.ActionArgs) {
  const form = await readForm(args)
  if (form.text('form') === 'drop') {
    const { problem } = await attempt(form.api.DELETE('/shipping-rates/'), args.request)
    return problem ? again(problem, form.given) : redirect('/sell/shipping?dropped=1')
  }
  const { provinces } = await shownFor(form.api, args.request)
  const { body, zones } = ratesIn(form, provinces)
  const { problem } = await attempt(form.api.PUT('/shipping-rates/', { body }), args.request)
  return problem ? again(namedAsFields(problem, zones), form.given) : redirect('/sell/shipping?kept=1')
}

/** What a seller asks for sending, by province. */
export default function SellShipping({ loaderData: { rates, provinces }, actionData }: Route.ComponentProps) {
  const t = useWords('shipping')
  const [search] = useSearchParams()
  const standing = { seller: 'rates.by_seller', house: 'rates.by_house', in_price: 'rates.by_nobody' } as const
  return (
    <div className={columns.reading}>
      <PageHeader title={t('rates.title')} lead={t('rates.lead')} trail={[{ label: t('rates.shop'), to: '/sell' }]} />
      {search.has('kept') && !actionData && <Notice tone="good" title={t('rates.kept')} />}
      {search.has('dropped') && !actionData && <Notice tone="good" title={t('rates.dropped')} />}
      <p>
        {t(standing[rates.source])} {t('rates.fee')}
      </p>
      <RatesForm rates={rates} shown={rates.rates} provinces={provinces} returned={actionData} />
      {rates.source === 'seller' && (
        <PostForm name="drop" returned={actionData}>
          <div>
            <SubmitButton quiet>{t(rates.house ? 'rates.drop' : 'rates.house_drop')}</SubmitButton>
          </div>
        </PostForm>
      )}
    </div>
  )
}

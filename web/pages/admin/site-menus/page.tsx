import { redirect } from 'react-router'
import { languages, ownNames } from '../../../../words/languages.ts'
import { again, attempt, need } from '../../../api/answers.ts'
import { apiOf, type Posted, readForm } from '../../../api/forms.ts'
import { readerContext } from '../../../api/visit.ts'
import type { Menus } from '../../../api/shapes.ts'
import { SubmitButton } from '../../../ui/form/Button.tsx'
import { Filter, FilterForm } from '../../../ui/list/FilterForm.tsx'
import { PostForm, type Returned } from '../../../ui/form/PostForm.tsx'
import { Notice } from '../../../ui/page/Notice.tsx'
import { PageHeader } from '../../../ui/page/PageHeader.tsx'
import { Panel } from '../../../ui/page/Panel.tsx'
import { useWords } from '../../../words/words.ts'
import { oneOf } from '../site-pages/choices.ts'
import { SiteTabs } from '../site-pages/SiteTabs.tsx'
import type { Route } from './+types/page'
import css from './menus.module.css'

export async function loader({ context, request }: Route.LoaderArgs) {
  const { searchParams } = new URL(request.url)
  const language = oneOf(languages, searchParams.get('language')) ?? (await context.get(readerContext)()).language
  const query = { language, exact: 'true' } as const
  const menus = await need(apiOf({ context }).GET('/menus/', { params: { query } }), request)
  return { language, menus, kept: searchParams.has('kept') }
}

const places = ['header', 'footer'] as const

export async function action(args: Route.ActionArgs) {
  const form = await readForm(args)
  const name = oneOf(places, form.text('form')) ?? 'footer'
  const language = form.text('language')
  const body = { language, base_revision: Number(form.text('base_revision')), items: rowsIn(form) }
  const { problem } = await attempt(form.api.PUT('/menus/{name}/', { params: { path: { name } }, body }), args.request)
  return problem ? again(problem, form.given) : redirect(`/admin/pages/menus?language=${language}&kept`)
}

/** The rows that say something, by their places. */
function rowsIn(form: Posted): { label: string; href: string }[] {
  const rows = Number(form.text('rows') || 0)
  return Array.from({ length: Math.min(rows, 40) }, (_, row) => ({
    label: form.text(`label_${row}`),
    href: form.text(`href_${row}`),
    place: Number(form.text(`place_${row}`) || row),
  }))
    .filter(({ label }) => label !== '')
    .toSorted((one, other) => one.place - other.place)
    .map(({ label, href }) => ({ label, href }))
}

export default function MenusPage({ loaderData: { language, menus, kept }, actionData }: Route.ComponentProps) {
  const t = useWords('editor')
  const returned: Returned | undefined = actionData
  return (
    <>
      <PageHeader title={t('menus')} lead={t('menus_lead')} trail={[{ label: t('pages'), to: '/admin/pages' }]} />
      <SiteTabs />
      {kept && !returned && <Notice tone="good" title={t('menu_kept')} />}
      <FilterForm>
        <Filter
          name="language"
          label={t('language')}
          value={language}
          options={languages.map((value) => ({ value, label: ownNames[value] }))}
        />
      </FilterForm>
      {places.map((place) => (
        <Panel key={`${place} ${language} ${menus[place].revision}`} title={t(`${place}_menu`)}>
          <MenuForm place={place} language={language} menu={menus[place]} returned={returned} />
        </Panel>
      ))}
    </>
  )
}

// Room for so many further links at a time.
const spare = 3

interface Props {
  place: (typeof places)[number]
  language: string
  menu: Menus['header']
  returned: Returned | undefined
}

function MenuForm({ place, language, menu, returned }: Props) {
  const t = useWords('editor')
  const given = returned?.given?.['form'] === place ? returned.given : undefined
  const rows = [...menu.items, ...Array.from({ length: spare }, () => ({ label: '', href: '' }))]
  return (
    <PostForm name={place} returned={returned}>
      <input type="hidden" name="language" value={language} />
      <input type="hidden" name="base_revision" value={given?.['base_revision'] ?? menu.revision} />
      <input type="hidden" name="rows" value={rows.length} />
      <p>{t('menu_hint')}</p>
      <ol className={css.rows} role="list">
        {rows.map(({ label, href }, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row has no name but its place
          <li key={row}>
            <div className={css.row} role="group" aria-label={t('menu_row', { number: row + 1 })}>
              <label>
                <span>{t('menu_place')}</span>
                <input
                  name={`place_${row}`}
                  type="number"
                  min={0}
                  step="any"
                  defaultValue={given?.[`place_${row}`] ?? row + 1}
                />
              </label>
              <label>
                <span>{t('menu_label')}</span>
                <input
                  name={`label_${row}`}
                  maxLength={40}
                  lang={language}
                  defaultValue={given?.[`label_${row}`] ?? label}
                />
              </label>
              <label>
                <span>{t('menu_href')}</span>
                <input name={`href_${row}`} maxLength={500} dir="ltr" defaultValue={given?.[`href_${row}`] ?? href} />
              </label>
            </div>
          </li>
        ))}
      </ol>
      <div>
        <SubmitButton small>{t('menu_keep')}</SubmitButton>
      </div>
    </PostForm>
  )
}

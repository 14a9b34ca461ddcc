import { Form, redirect } from 'react-router'
import { attempt } from '../../api/answers.ts'
import { apiOf, readForm, safePath } from '../../api/forms.ts'
import { listed } from '../../api/lists.ts'
import { LinkButton, SubmitButton } from '../../ui/form/Button.tsx'
import { useCsrfToken } from '../../ui/layout/viewer.ts'
import { Pager } from '../../ui/list/Pager.tsx'
import { placeOf } from '../../ui/list/place.ts'
import { Empty } from '../../ui/page/Empty.tsx'
import { PageHeader } from '../../ui/page/PageHeader.tsx'
import columns from '../../ui/page/columns.module.css'
import { When } from '../../ui/time/When.tsx'
import type { Route } from './+types/page'
import css from './notifications.module.css'
import { useWords } from '../../words/words.ts'

export async function loader({ context, request }: Route.LoaderArgs) {
  const query = placeOf(request)
  return listed(query, (asked) => apiOf({ context }).GET('/notifications/', { params: { query: asked } }), request)
}

/** Opening a notice marks it read and goes where it leads; one press marks all. */
export async function action(args: Route.ActionArgs) {
  const form = await readForm(args)
  const id = form.optional('id')
  await (id
    ? attempt(form.api.POST('/notifications/{id}/read/', { params: { path: { id } } }), args.request)
    : attempt(form.api.POST('/notifications/read-all/'), args.request))
  return redirect(safePath(form.text('next'), '/notifications'))
}

export default function Notifications({ loaderData: { results, next, previous } }: Route.ComponentProps) {
  const t = useWords('account')
  const csrf = useCsrfToken()
  const unread = results.some(({ read_at }) => read_at === null)
  return (
    <div className={columns.reading}>
      <PageHeader
        title={t('notices.title')}
        actions={
          <>
            {unread && (
              <Form method="post">
                <input type="hidden" name="csrf_token" value={csrf} />
                <SubmitButton quiet small>
                  {t('notices.read_all')}
                </SubmitButton>
              </Form>
            )}
            <LinkButton quiet small to="/notifications/settings">
              {t('notices.choose')}
            </LinkButton>
          </>
        }
      />
      {results.length === 0 && <Empty title={t('notices.none')}>{t('notices.none_advice')}</Empty>}
      <ul role="list" className={css.list}>
        {results.map((notice) => (
          <li key={notice.id} className={notice.read_at ? undefined : css.unread}>
            <Form method="post">
              <input type="hidden" name="csrf_token" value={csrf} />
              <input type="hidden" name="id" value={notice.id} />
              <input type="hidden" name="next" value={notice.link ?? '/notifications'} />
              <button type="submit">
                <b>{notice.title}</b>
                {notice.read_at === null && <span className="visually-hidden"> {t('notices.unread')}</span>}
                <span>{notice.body}</span>
                <small>
                  <When at={notice.created_at} />
                </small>
              </button>
            </Form>
          </li>
        ))}
      </ul>
      <Pager next={next} previous={previous} />
    </div>
  )
}

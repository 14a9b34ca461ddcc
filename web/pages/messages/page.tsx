import { Form, Link } from 'react-router'
import { apiOf } from '../../api/forms.ts'
import { listed } from '../../api/lists.ts'
import type { ListedConversation } from '../../api/shapes.ts'
import { Button, LinkButton } from '../../ui/form/Button.tsx'
import { useRoot } from '../../ui/layout/viewer.ts'
import { Pager } from '../../ui/list/Pager.tsx'
import { placeOf } from '../../ui/list/place.ts'
import { Avatar } from '../../ui/page/Avatar.tsx'
import { Badge } from '../../ui/page/Badge.tsx'
import columns from '../../ui/page/columns.module.css'
import { Empty } from '../../ui/page/Empty.tsx'
import { PageHeader } from '../../ui/page/PageHeader.tsx'
import { When } from '../../ui/time/When.tsx'
import { useWords } from '../../words/words.ts'
import { useName } from '../conversation/names.ts'
import type { Route } from './+types/page'
import css from './messages.module.css'
import { useLookWhenHeard } from './useLookWhenHeard.ts'

export async function loader({ context, request }: Route.LoaderArgs) {
  const q = new URL(request.url).searchParams.get('q')?.trim().slice(0, 100)
  const query = { ...placeOf(request), ...(q ? { q } : {}) }
  const ask = (asked: typeof query) => apiOf({ context }).GET('/conversations/', { params: { query: asked } })
  return { ...(await listed(query, ask, request)), q: q ?? '' }
}

/** A member's conversations, those first in which something was said last; with script as it happens. */
export default function Messages({ loaderData: { results, next, previous, q } }: Route.ComponentProps) {
  const t = useWords('messages')
  useLookWhenHeard(useRoot()?.session?.user?.id)
  return (
    <div className={columns.reading}>
      <PageHeader
        title={t('list.title')}
        actions={
          results.length > 0 && (
            <LinkButton quiet small to="/messages/group">
              {t('group.title')}
            </LinkButton>
          )
        }
      />
      <Form method="get" role="search" aria-label={t('list.title')} className={css.search}>
        <label htmlFor="words" className="visually-hidden">
          {t('list.search')}
        </label>
        <input
          id="words"
          type="search"
          name="q"
          defaultValue={q}
          key={q}
          maxLength={100}
          placeholder={t('list.search')}
        />
        <Button type="submit" quiet>
          {t('list.find')}
        </Button>
      </Form>
      {results.length === 0 && (
        <Empty title={t(q ? 'list.not_found' : 'list.none')}>
          <p>{q ? <Link to="/messages">{t('list.all')}</Link> : t('list.none_advice')}</p>
        </Empty>
      )}
      <ul role="list" className={css.list}>
        {results.map((one) => (
          <Line key={one.id} one={one} />
        ))}
      </ul>
      <Pager next={next} previous={previous} />
    </div>
  )
}

function Line({ one }: { one: ListedConversation }) {
  const t = useWords('messages')
  const nameOf = useName()
  const who = one.others.map(nameOf).join(', ') || t('list.alone')
  const name = one.about === 'group' && one.title ? one.title : who
  return (
    <li className={one.unread > 0 && !one.muted ? css.unread : undefined}>
      <Link to={`/messages/${one.id}`} className={css.line}>
        <Avatar name={name} />
        <span className={css.words}>
          <span className={css.top}>
            <b dir="auto">{name}</b>
            <small>
              <When at={one.last_at} />
            </small>
          </span>
          {one.about !== 'group' && one.title && (
            <small className={css.about} dir="auto">
              {t(one.about === 'deal' ? 'list.order' : 'list.product', { title: one.title })}
            </small>
          )}
          <span className={css.last} dir="auto">
            <Last last={one.last} />
          </span>
        </span>
        {one.unread > 0 && (
          <span className={css.count}>
            <span aria-hidden>{one.unread > 99 ? '99+' : one.unread}</span>
            <span className="visually-hidden">{t('list.unread', { count: one.unread })}</span>
          </span>
        )}
        {one.muted && <Badge>{t('list.muted')}</Badge>}
      </Link>
    </li>
  )
}

function Last({ last }: { last: ListedConversation['last'] }) {
  const t = useWords('messages')
  const nameOf = useName()
  if (!last) return t('list.nothing')
  const text = last.removed ? t('thread.removed') : last.body || t('list.files', { count: last.files })
  return last.mine ? t('list.you', { text }) : t('list.they', { name: nameOf(last.author ?? { name: null }), text })
}

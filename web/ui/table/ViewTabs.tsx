import { Link, useLocation, useSearchParams } from 'react-router'
import type { View } from '../../api/shapes.ts'
import { useWords } from '../../words/words.ts'
import { SubmitButton } from '../form/Button.tsx'
import { Tick } from '../form/Choices.tsx'
import { TextField } from '../form/Field.tsx'
import { PostForm, type Returned } from '../form/PostForm.tsx'
import { Menu } from '../over/Menu.tsx'
import { addressOfView } from './filters.ts'
import css from './ListTable.module.css'

/** The views of a list as tabs, and what can be done about them: keep this one, keep what was changed, drop it. */
export function ViewTabs({ views, returned }: { views: readonly View[]; returned: Returned | undefined }) {
  const t = useWords('admin')
  const { pathname } = useLocation()
  const [search] = useSearchParams()
  const current = views.find(({ id }) => id === search.get('view'))
  return (
    <div className={css.views}>
      <nav aria-label={t('table.views')} className={css.tabs}>
        <Link to={pathname} aria-current={current ? undefined : 'page'}>
          {t('table.everything')}
        </Link>
        {views.map((view) => (
          <Link
            key={view.id}
            to={addressOfView(view)}
            aria-current={view === current ? 'page' : undefined}
            title={view.shared ? t('table.sharedView') : undefined}
          >
            <bdi>{view.name}</bdi>
          </Link>
        ))}
      </nav>
      <Menu opener={t('table.view')} atEnd>
        {current && (
          <>
            <li>
              <PostForm name="view-change" returned={returned}>
                <input type="hidden" name="view" value={current.id} />
                <SubmitButton quiet small wide name="press" value="view-change">
                  {t('table.viewChange', { name: current.name })}
                </SubmitButton>
              </PostForm>
            </li>
            <li>
              <PostForm name="view-drop" returned={returned}>
                <input type="hidden" name="view" value={current.id} />
                <SubmitButton quiet small grave wide name="press" value="view-drop">
                  {t('table.viewDrop', { name: current.name })}
                </SubmitButton>
              </PostForm>
            </li>
          </>
        )}
        <li>
          <PostForm name="view-keep" returned={returned}>
            <TextField name="name" label={t('table.viewName')} maxLength={60} required />
            <Tick name="shared" label={t('table.viewShare')} />
            <SubmitButton small wide name="press" value="view-keep">
              {t('table.viewKeep')}
            </SubmitButton>
          </PostForm>
        </li>
      </Menu>
    </div>
  )
}

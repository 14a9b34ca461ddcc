import { Form, useSearchParams } from 'react-router'
import { useWords } from '../../words/words.ts'
import { SubmitButton } from '../form/Button.tsx'
import { Menu } from '../over/Menu.tsx'
import css from './ListTable.module.css'

/** Which columns are shown. */
export function ColumnMenu({
  columns,
  shown,
}: {
  columns: readonly { name: string; heading: string }[]
  shown: readonly string[]
}) {
  const t = useWords('admin')
  const [search] = useSearchParams()
  const kept = [...search].filter(([name]) => name !== 'columns')
  return (
    <Menu opener={t('table.columns')} atEnd>
      <li>
        <Form className={css.columns}>
          {kept.map(([name, value]) => (
            <input key={name + value} type="hidden" name={name} value={value} />
          ))}
          {columns.map(({ name, heading }) => (
            <label key={name}>
              <input type="checkbox" name="columns" value={name} defaultChecked={shown.includes(name)} /> {heading}
            </label>
          ))}
          <SubmitButton quiet small wide>
            {t('table.showThese')}
          </SubmitButton>
        </Form>
      </li>
    </Menu>
  )
}

import { Link, useLocation, useSearchParams } from 'react-router'
import { SubmitButton } from '../../../ui/form/Button.tsx'
import { Choices } from '../../../ui/form/Choices.tsx'
import { PostForm, type Returned } from '../../../ui/form/PostForm.tsx'
import columns from '../../../ui/page/columns.module.css'
import { addressWith } from '../../../ui/table/filters.ts'
import { useWords } from '../../../words/words.ts'

interface Props {
  member: { id: string; roles: readonly string[] }
  roles: readonly { name: string; label: string }[]
  returned: Returned | unknown
}

/** What a member may be, changed in their row. */
export function RolesForm({ member, roles, returned }: Props) {
  const t = useWords('admin')
  const { pathname } = useLocation()
  const [search] = useSearchParams()
  return (
    <PostForm name="roles" returned={returned as Returned | undefined}>
      <input type="hidden" name="id" value={member.id} />
      <Choices
        name="roles"
        legend={t('member.mayBe')}
        several
        chosen={member.roles}
        choices={roles.map(({ name, label }) => ({ value: name, label }))}
      />
      <div className={columns.row}>
        <SubmitButton small name="press" value="roles">
          {t('member.keep')}
        </SubmitButton>
        <Link to={pathname + addressWith(search, { edit: null })}>{t('table.leaveIt')}</Link>
      </div>
    </PostForm>
  )
}

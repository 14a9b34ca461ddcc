import { useReader } from '../layout/viewer.ts'

/** An instant on the reader's clock, its zone named. `at` is RFC 3339. */
export function When({ at, day = false }: { at: string; day?: boolean }) {
  const { locale, zone } = useReader()
  return (
    <time dateTime={at} title={`${at} (${zone})`} suppressHydrationWarning>
      {new Intl.DateTimeFormat(
        locale,
        day ? { ...date, timeZone: zone } : { ...date, ...clock, timeZone: zone },
      ).format(new Date(at))}
    </time>
  )
}

const date = { day: 'numeric', month: 'short', year: 'numeric' } as const
const clock = { hour: '2-digit', minute: '2-digit', timeZoneName: 'short' } as const

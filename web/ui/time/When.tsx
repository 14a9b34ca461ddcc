import { useFormats } from '../../words/formats.ts'
import { useReader } from '../layout/viewer.ts'

/** An instant on the reader's clock, its zone named. `at` is RFC 3339. */
export function When({ at, day = false }: { at: string; day?: boolean }) {
  const { zone } = useReader()
  const formats = useFormats()
  return (
    <time dateTime={at} title={`${at} (${zone})`} suppressHydrationWarning>
      {day ? formats.day(at) : formats.time(at)}
    </time>
  )
}

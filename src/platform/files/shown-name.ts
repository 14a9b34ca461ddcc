/** A name as it may be shown: no control characters, no folders, not endless. */
export function shownName(name: string, otherwise = 'file'): string {
  const last = name.split(/[/\\]/).at(-1) ?? ''
  return (
    last
      .replaceAll(/[\p{Cc}\p{Cf}]/gu, '')
      .trim()
      .slice(0, 200) || otherwise
  )
}

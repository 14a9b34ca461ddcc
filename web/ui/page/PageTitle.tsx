import { useRoot } from '../layout/viewer.ts'

/** What the browser's tab says: the page, then the house. */
export function PageTitle({ children }: { children: string }) {
  const name = useRoot()?.marketplace?.name ?? 'Marketry'
  return <title>{children === name ? name : `${children} · ${name}`}</title>
}

import { useRouteLoaderData } from 'react-router'
import type { RootData } from '../../root.tsx'

/** What every page knows of its reader and its marketplace. Null where the root itself has failed. */
export function useRoot(): RootData | null {
  return (useRouteLoaderData('root') as RootData | undefined) ?? null
}

/** How figures and times are written for this reader. */
export function useReader(): { locale: string; zone: string } {
  const root = useRoot()
  return { locale: root?.marketplace?.locale ?? 'en-GB', zone: root?.zone ?? 'UTC' }
}

/** The token by which a form proves that it is ours. */
export function useCsrfToken(): string {
  return useRoot()?.session?.csrf_token ?? ''
}

/** Whether the signed-in member holds one of the roles. */
export function useHolds(...roles: string[]): boolean {
  const held = useRoot()?.session?.user?.roles ?? []
  return roles.some((role) => held.includes(role))
}

import { useLoaderData } from 'react-router'
import type { Problem } from '../../api/answers.ts'

/** What is wrong with what the list on this page is narrowed by, as its loader had it of `listed`. */
export function useListProblem(): Problem | null {
  return (useLoaderData() as { problem?: Problem | null } | undefined)?.problem ?? null
}

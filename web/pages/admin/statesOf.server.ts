import { need } from '../../api/answers.ts'
import type { Api } from '../../api/visit.ts'

/** The states of a process as a filter offers them. */
export async function statesOf(api: Api, process: string): Promise<{ value: string; label: string }[]> {
  const { processes } = await need(api.GET('/processes/'))
  const states = processes.find(({ name }) => name === process)?.states ?? []
  return states.map(({ name, label }) => ({ value: name, label }))
}

import { mermaidOf, whenOf } from '../../engine/diagram.ts'
import { svgOf } from '../../engine/draw.ts'
import { type Process, same } from '../../engine/process.ts'
import type { AppServices } from '../../engine/services.ts'
import { newestOf } from '../../engine/versions.ts'
import { notFound } from '../../kernel/errors.ts'
import { plusSeconds } from '../../kernel/time.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import { type Endpoint, endpointsOf } from '../../platform/http/endpoint.ts'
import { oneProcess, processesShape, processShape } from './process-schema.ts'
import { countByState, type StateCount } from './store.ts'

const { read } = endpointsOf('operations')
const access = { role: 'operator' } as const

// Business seconds a deadline may have passed before it is called overdue: a worker takes it within a second or two.
const patience = 60

/** The lifecycles as the operator sees them: drawn, with what stands where at this moment. */
export function processEndpoints(services: AppServices): Endpoint[] {
  return [
    read(
      '/processes/',
      { summary: 'The lifecycles, drawn from their declarations, with live counts', access, answer: processesShape },
      async (tx) => {
        const processes = newestOf(services.engine.processes)
        return { processes: await Promise.all(processes.map(async (one) => present(one, await countsOf(tx, one)))) }
      },
    ),
    read(
      '/processes/:name/',
      { summary: 'One lifecycle, with its picture', access, params: oneProcess, answer: processShape },
      async (tx, { params }) => {
        const versions = services.engine.processes
          .filter(({ name }) => name === params.name)
          .toSorted((a, b) => b.version - a.version)
        const [newest, ...older] = versions
        if (!newest) throw notFound('process')
        const counts = await countsOf(tx, newest)
        const figures = new Map(counts.filter(ofVersion(newest)).map((row) => [row.state, figuresOf(row)]))
        return {
          ...present(newest, counts),
          svg: svgOf(newest, {
            alone: false,
            figures: new Map(statesOf(newest).map((state) => [state, figures.get(state) ?? none])),
            ...(newest.noun === 'order' && {
              hrefOf: (state: string) => `/admin/deals?process=${newest.name}&state=${state}`,
            }),
          }),
          steps: stepsOf(newest),
          older: older.map((process) => ({ version: process.version, open: openOf(process, counts) })),
        }
      },
    ),
  ]
}

const none = { count: 0, overdue: 0 }
const statesOf = (process: Process) => Object.keys(process.states)
const ofVersion = (process: Process) => (row: StateCount) => row.version === process.version
const figuresOf = ({ subjects, overdue }: StateCount) => ({ count: Number(subjects), overdue: Number(overdue) })

function countsOf(tx: Tx, process: Process): Promise<StateCount[]> {
  return countByState(tx, process.name, plusSeconds(tx.now, -patience))
}

function openOf(process: Process, counts: readonly StateCount[]): number {
  return counts
    .filter(ofVersion(process))
    .reduce((sum, { state, subjects }) => sum + (process.states[state]?.final ? 0 : Number(subjects)), 0)
}

function present(process: Process, counts: readonly StateCount[]) {
  const own = counts.filter(ofVersion(process))
  const { name, version, noun } = process
  return {
    name,
    version,
    noun,
    open: openOf(process, counts),
    overdue: own.reduce((sum, { overdue }) => sum + Number(overdue), 0),
    mermaid: mermaidOf(process),
    states: Object.entries(process.states).map(([state, { label, final }]) => {
      const row = own.find((one) => one.state === state)
      const { count, overdue } = row ? figuresOf(row) : none
      return { name: state, label, final: final ?? false, deals: count, overdue }
    }),
  }
}

function stepsOf(process: Process) {
  const label = (state: string) => process.states[state]?.label ?? state
  return Object.entries(process.transitions).map(([name, step], index) => ({
    number: index + 1,
    name,
    label: step.label,
    meaning: step.meaning,
    from: [step.from].flat().map(label),
    to: step.to === same ? null : label(step.to),
    by: [...(step.by ?? [])],
    by_itself: step.at ? whenOf(step.at) : null,
    effects: (step.effects ?? []).map((effect) => effect.name),
  }))
}

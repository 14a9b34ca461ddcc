import { leaves, targetOf } from './decide.ts'
import type { Shape } from './shape.ts'

/*
 * Where things stand in the picture of a process. The states stand below one another, each below all that lead to it, so
 * that a life is read downward and the picture is as narrow as a telephone. A step to the next state is a short arrow; any
 * other leaves its state to the side (on the right downward, on the left back up) and runs in a lane with all that go to
 * the same state.
 */

/** A state's box. */
export interface PlacedState {
  name: string
  top: number
  height: number
}

/** An arrow from one state to another, by the points of its bends; `label` is where its steps' numbers stand. */
export interface PlacedArrow {
  from: string
  to: string
  /** The numbers of the steps it stands for, in the order they are declared, from 1. */
  steps: readonly number[]
  points: readonly Point[]
  label: Point
}

/** A point, in pixels. */
export interface Point {
  x: number
  y: number
}

/** A picture's places, in pixels. */
export interface Layout {
  width: number
  height: number
  /** The left edge of every box. */
  left: number
  states: readonly PlacedState[]
  arrows: readonly PlacedArrow[]
  /** The numbers of the steps that leave their state as it is, by state. */
  staying: Readonly<Record<string, readonly number[]>>
}

/** Sizes in pixels: of a box, the room below it, of what an arrow needs at its side, and between lanes. */
export const sizes = { box: 190, leastHeight: 52, below: 34, slot: 22, lane: 16, margin: 16, digit: 7 } as const

type Side = 'right' | 'left'
type Arrow = Omit<PlacedArrow, 'points' | 'label'> & { side: Side | 'down' }

/** Places the states and arrows of a process. The same declaration has the same picture. */
export function layOut(process: Pick<Shape, 'initial' | 'states' | 'transitions'>): Layout {
  const { arrows: unplaced, staying } = arrowsOf(process)
  const order = orderOf(process, unplaced)
  const rank = new Map(order.map((state, place) => [state, place]))
  const arrows: Arrow[] = unplaced.map((arrow) => ({ ...arrow, side: sideOf(rank, arrow) }))
  const lanes = { right: lanesOf(arrows, 'right', rank), left: lanesOf(arrows, 'left', rank) }
  const room = { right: roomFor(arrows, 'right'), left: roomFor(arrows, 'left') }
  const left = sizes.margin + room.left + lanes.left.count * sizes.lane
  const right = left + sizes.box
  const states = placeStates(order, arrows)
  const stateOf = new Map(states.map((state) => [state.name, state]))
  const placed = arrows.map((arrow): PlacedArrow => {
    const [from, to] = [stateOf.get(arrow.from), stateOf.get(arrow.to)]
    if (!from || !to) throw new Error(`'${arrow.from}' or '${arrow.to}' has no place`)
    const { steps, side, from: start, to: end } = arrow
    if (side === 'down') {
      const x = left + sizes.box / 2
      const [y, below] = [from.top + from.height, to.top]
      return {
        from: start,
        to: end,
        steps,
        points: [
          { x, y },
          { x, y: below },
        ],
        label: { x, y: (y + below) / 2 - 3 },
      }
    }
    const away = side === 'right' ? 1 : -1
    const edge = side === 'right' ? right : left
    const lane = edge + away * (room[side] + ((lanes[side].of.get(end) ?? 0) + 0.5) * sizes.lane)
    const y = from.top + slotOf(arrows, arrow) * sizes.slot
    // In the middle where nothing leaves on that side; else above what leaves.
    const arrival = to.top + (leaving(arrows, end, side).length === 0 ? to.height : sizes.slot) / 2
    const width = labelWidth(steps)
    return {
      from: start,
      to: end,
      steps,
      points: [
        { x: edge, y },
        { x: lane, y },
        { x: lane, y: arrival },
        { x: edge, y: arrival },
      ],
      label: { x: edge + away * (width / 2 + 8), y },
    }
  })
  const last = states.at(-1)
  return {
    width: right + room.right + lanes.right.count * sizes.lane + sizes.margin,
    height: (last ? last.top + last.height : 0) + sizes.margin,
    left,
    states,
    arrows: placed,
    staying,
  }
}

/** How wide the numbers of these steps are. */
export function labelWidth(steps: readonly number[]): number {
  return 10 + steps.join(', ').length * sizes.digit
}

/** One arrow for all steps between the same two states. */
function arrowsOf({ states, transitions }: Pick<Shape, 'states' | 'transitions'>) {
  const byEnds = new Map<string, { from: string; to: string; steps: number[] }>()
  const staying: Record<string, number[]> = {}
  for (const [index, step] of Object.values(transitions).entries()) {
    for (const from of Object.keys(states)) {
      if (!leaves(step, from)) continue
      const to = targetOf(step, from)
      if (to === from) {
        staying[from] = [...(staying[from] ?? []), index + 1]
        continue
      }
      const arrow = byEnds.get(`${from} ${to}`) ?? { from, to, steps: [] }
      arrow.steps.push(index + 1)
      byEnds.set(`${from} ${to}`, arrow)
    }
  }
  return { arrows: [...byEnds.values()], staying }
}

type Ends = Pick<Arrow, 'from' | 'to'>

/** The states from the beginning downward: each below all from which one comes to it without going back, ends last. */
function orderOf({ initial, states }: Pick<Shape, 'initial' | 'states'>, arrows: readonly Ends[]): string[] {
  const back = backArrows(initial, arrows)
  const depth = new Map(Object.keys(states).map((state) => [state, 0]))
  for (let pass = 0; pass < depth.size; pass++) {
    for (const arrow of arrows) {
      if (back.has(arrow)) continue
      depth.set(arrow.to, Math.max(depth.get(arrow.to) ?? 0, (depth.get(arrow.from) ?? 0) + 1))
    }
  }
  const place = (state: string) => (states[state]?.final ? depth.size : 0) + (depth.get(state) ?? 0)
  return Object.keys(states).toSorted((a, b) => place(a) - place(b))
}

/** The arrows that lead back to a state one has come from: without them there are no circles. */
function backArrows(initial: string, arrows: readonly Ends[]): Set<Ends> {
  const back = new Set<Ends>()
  const done = new Set<string>()
  const under = new Set<string>()
  const visit = (state: string) => {
    under.add(state)
    for (const arrow of arrows.filter(({ from }) => from === state)) {
      if (under.has(arrow.to)) back.add(arrow)
      else if (!done.has(arrow.to)) visit(arrow.to)
    }
    under.delete(state)
    done.add(state)
  }
  visit(initial)
  return back
}

function sideOf(rank: ReadonlyMap<string, number>, { from, to }: Ends): Arrow['side'] {
  const down = (rank.get(to) ?? 0) - (rank.get(from) ?? 0)
  return down === 1 ? 'down' : down > 0 ? 'right' : 'left'
}

/** A lane for each state that arrows of this side go to; the shorter ones inside, and one lane for two that do not meet. */
function lanesOf(arrows: readonly Arrow[], side: Side, rank: ReadonlyMap<string, number>) {
  const spans = [
    ...Map.groupBy(
      arrows.filter((arrow) => arrow.side === side),
      ({ to }) => to,
    ),
  ].map(([to, group]) => {
    const ends = [to, ...group.map(({ from }) => from)].map((state) => rank.get(state) ?? 0)
    return { to, top: Math.min(...ends), bottom: Math.max(...ends) }
  })
  const taken: { top: number; bottom: number }[][] = []
  const of = new Map<string, number>()
  for (const span of spans.toSorted((a, b) => a.bottom - a.top - (b.bottom - b.top))) {
    const free = taken.findIndex((lane) => lane.every(({ top, bottom }) => bottom < span.top || span.bottom < top))
    const lane = free < 0 ? taken.length : free
    taken[lane] = [...(taken[lane] ?? []), span]
    of.set(span.to, lane)
  }
  return { of, count: taken.length }
}

/** The room between the boxes and the first lane: for the numbers. */
function roomFor(arrows: readonly Arrow[], side: Side): number {
  const widths = arrows.flatMap((arrow) => (arrow.side === side ? [labelWidth(arrow.steps)] : []))
  return widths.length === 0 ? 0 : Math.max(...widths) + 12
}

const arriving = (arrows: readonly Arrow[], state: string, side: Side) =>
  arrows.some((arrow) => arrow.to === state && arrow.side === side)
const leaving = (arrows: readonly Arrow[], state: string, side: Side) =>
  arrows.filter((arrow) => arrow.from === state && arrow.side === side)

/** Where on its side an arrow leaves its state, in slots: below the slot in which others arrive. */
function slotOf(arrows: readonly Arrow[], arrow: Arrow): number {
  const { from, side } = arrow
  if (side === 'down') return 0
  return (arriving(arrows, from, side) ? 1.5 : 0.5) + leaving(arrows, from, side).indexOf(arrow)
}

function placeStates(order: readonly string[], arrows: readonly Arrow[]): PlacedState[] {
  let top: number = sizes.margin
  return order.map((name) => {
    const slots = (['right', 'left'] as const).map(
      (side) => (arriving(arrows, name, side) ? 1 : 0) + leaving(arrows, name, side).length,
    )
    const height = Math.max(sizes.leastHeight, ...slots.map((count) => count * sizes.slot))
    const state = { name, top, height }
    top += height + sizes.below
    return state
  })
}

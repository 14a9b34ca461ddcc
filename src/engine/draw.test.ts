import { assert, array, constantFrom, integer, property, record, subarray } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { processes } from '../compose/processes.ts'
import { mermaidOf } from './diagram.ts'
import { svgOf } from './draw.ts'
import { layOut, sizes } from './layout.ts'
import { same } from './process.ts'

const names = ['a', 'b', 'c', 'd', 'e', 'f']
const words = { label: 'A <step> & more', meaning: '' }
const anyProcess = record({
  steps: array(
    record({ from: subarray(names, { minLength: 1 }), to: constantFrom(...names, same), by: constantFrom(['buyer']) }),
    { maxLength: 12 },
  ),
  finals: integer({ min: 0, max: 3 }),
}).map(({ steps, finals }) => ({
  name: 'any',
  noun: 'thing',
  initial: 'a',
  states: Object.fromEntries(
    names.map((name, place) => [
      name,
      { label: name, money: 'none' as const, ...(place >= names.length - finals ? { final: true as const } : {}) },
    ]),
  ),
  transitions: Object.fromEntries(steps.map((step, index) => [`step${index}`, { ...words, ...step }])),
}))

describe('[CO-3] the picture of a process', () => {
  test('[CO-3] shows every state once and every step, with no box over another and nothing outside', () => {
    assert(
      property(anyProcess, (process) => {
        const { states, arrows, staying, width, height } = layOut(process)
        expect(states.map(({ name }) => name).toSorted()).toEqual(names)
        const shown = new Set([...arrows.flatMap(({ steps }) => steps), ...Object.values(staying).flat()])
        expect(shown.size).toBe(Object.keys(process.transitions).length)
        const overlapping = states.filter(
          (state, index) => (states[index + 1]?.top ?? Infinity) < state.top + state.height,
        )
        expect(overlapping).toEqual([])
        for (const { points } of arrows) {
          for (const { x, y } of points) {
            expect(x >= 0 && x <= width && y >= 0 && y <= height).toBe(true)
          }
        }
      }),
    )
  })

  test('[CO-3] runs no arrow through a box, and no two that go to different states in one lane', () => {
    assert(
      property(anyProcess, (process) => {
        const { states, arrows, left } = layOut(process)
        const lanes: { to: string; x: number; top: number; bottom: number }[] = []
        for (const { to, points } of arrows) {
          const [, bend, end] = points
          if (!bend || !end) continue
          expect(bend.x < left || bend.x > left + sizes.box).toBe(true)
          lanes.push({ to, x: bend.x, top: Math.min(bend.y, end.y), bottom: Math.max(bend.y, end.y) })
        }
        for (const one of lanes) {
          for (const other of lanes) {
            if (one.to === other.to || one.x !== other.x) continue
            expect(one.bottom < other.top || other.bottom < one.top).toBe(true)
          }
        }
        expect(states.every(({ height }) => height >= sizes.leastHeight)).toBe(true)
      }),
    )
  })

  test.each(processes.map((process) => [process.name, process] as const))(
    '[CO-3] of %s says what it is to who cannot see it, and is narrow enough for a page',
    (name, process) => {
      const svg = svgOf(process, { alone: true })
      expect(svg).toContain('role="img"')
      expect(svg).toMatch(new RegExp(`aria-labelledby="process-${name}-title process-${name}-desc"`))
      expect(svg).toContain('prefers-color-scheme:dark')
      expect(layOut(process).width).toBeLessThan(640)
      for (const { label } of Object.values(process.states)) expect(svg).toContain(`>${label}</text>`)
    },
  )

  test('[CO-3] bears the counts of a moment, and no words as markup', () => {
    const process = processes[0]
    if (!process) throw new Error('there is no process')
    const figures = new Map([[process.initial, { count: 42, overdue: 3 }]])
    const svg = svgOf(process, { alone: false, figures })
    expect(svg).toContain('<tspan class="count">42</tspan>')
    expect(svg).toContain('<tspan class="overdue">3 overdue</tspan>')
    expect(svg).not.toContain('<style>')
    const label = '<script>alert(1)</script>'
    const evil = { ...process, states: { ...process.states, [process.initial]: { label, money: 'none' as const } } }
    expect(svgOf(evil, { alone: true })).not.toContain('<script>')
  })

  test('[CO-3] as Mermaid names who takes each step and when it happens by itself', () => {
    const process = processes.find(({ name }) => name === 'goods-order')
    const drawn = process ? mermaidOf(process) : ''
    expect(drawn).toContain('pending_payment --> expired: Expire (after payment window)')
    expect(drawn).toContain('paid --> shipped: Mark as shipped (seller)')
    expect(drawn).toContain('completed --> [*]')
  })
})

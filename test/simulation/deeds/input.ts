import { z } from 'zod'
import { stepAddresses } from '../../../src/modules/orders/steps.ts'
import type { Random } from '../random.ts'

interface Shape {
  type?: string
  enum?: readonly string[]
  properties?: Readonly<Record<string, Shape>>
  required?: readonly string[]
}

const words = ['Torn at the seam', 'It is not as shown', 'Changed my mind', 'TCS-1234-5678']

/** What must be given with a step, made up from the shape that is declared: a step that is new tomorrow is taken too. */
export function inputFor(path: string, random: Random): { input?: string } {
  const shape = stepAddresses.find((address) => address.path === path)?.input
  if (!shape) return {}
  const { properties = {}, required = [] } = z.toJSONSchema(shape, { io: 'input', unrepresentable: 'any' }) as Shape
  const given = Object.entries(properties)
    .filter(([name]) => required.includes(name) || random.chance(0.5))
    .map(([name, field]) => [name, valueFor(name, field, random)])
  return { input: JSON.stringify(Object.fromEntries(given)) }
}

function valueFor(name: string, field: Shape, random: Random): unknown {
  if (field.enum) return random.pick(field.enum)
  if (field.type === 'boolean') return random.chance(0.5)
  if (field.type === 'integer' || field.type === 'number') return 1 + random.below(5)
  if (/amount/.test(name)) return `${1 + random.below(600)}.00`
  if (/carrier/.test(name)) return random.pick(['TCS', 'Leopards', 'Pakistan Post'])
  return random.pick(words)
}

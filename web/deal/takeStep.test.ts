import { expect, test } from 'vitest'
import type { Posted } from '../api/forms.ts'
import type { NextStep } from '../api/shapes.ts'
import type { Api } from '../api/visit.ts'
import english from '../../words/en/deal.json' with { type: 'json' }
import { stock } from '../words/shelf.ts'
import { wordsOf } from '../words/words.ts'
import { takeStep } from './takeStep.server.ts'

stock('en', 'deal', english)
const t = wordsOf('en', 'deal')

const ship: NextStep = {
  name: 'ship',
  label: 'Mark as shipped',
  description: 'It is on its way.',
  method: 'POST',
  href: '/api/v1/orders/1/mark-shipped/',
  input: [
    { name: 'tracking_number', required: true, min_length: 3, max_length: 60 },
    { name: 'carrier', required: false, min_length: null, max_length: 60 },
  ],
  money: [],
  irreversible: false,
}

function postedForm(fields: Record<string, string>): Posted {
  const text = (name: string) => fields[name] ?? ''
  return {
    api: {} as Api,
    text,
    optional: (name) => text(name) || undefined,
    all: () => [],
    files: () => [],
    once: { 'idempotency-key': 'k' },
    given: fields,
  }
}

function listeningApi(calls: unknown[]): Api {
  const POST = async (path: string, options: unknown) => {
    calls.push([path, options])
    return { response: new Response(null, { status: 200 }) }
  }
  return { POST } as unknown as Api
}

test('[CO-3] a step goes to the address the API gave for it, with the fields it asks for and no others', async () => {
  const calls: unknown[] = []
  const form = postedForm({ step: 'ship', tracking_number: 'TCS-1', href: 'https://evil.example', extra: 'x' })
  expect(await takeStep(listeningApi(calls), [ship], form, t)).toEqual({ done: null })
  expect(calls).toEqual([
    ['/orders/1/mark-shipped/', { headers: { 'idempotency-key': 'k' }, body: { tracking_number: 'TCS-1' } }],
  ])
})

test('[CO-3] a step that is no longer open is not taken', async () => {
  const calls: unknown[] = []
  const outcome = await takeStep(listeningApi(calls), [], postedForm({ step: 'ship' }), t)
  expect(outcome.problem).toMatchObject({ status: 409, code: 'step_gone' })
  expect(calls).toEqual([])
})

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { kindsOfNotices } from '../../src/compose/notices.ts'
import { processes } from '../../src/compose/processes.ts'
import { accountKinds } from '../../src/ledger/accounts.ts'
import { entryWords } from '../../src/ledger/entry-words.ts'
import { letterKinds } from '../../src/modules/accounts/letters.ts'
import { sentencesOf } from '../../src/modules/notifications/notice.ts'
import { wordsFor } from '../../src/modules/notifications/words.ts'
import { problemIn } from '../../src/platform/http/problem-words.ts'
import { permissionsOf } from '../../src/platform/permissions/overview.ts'
import { anybodyMay, asLongAsItIsThere, notAllowed } from '../../src/platform/permissions/reasons.ts'
import { furniture } from '../../src/platform/mail/furniture.ts'
import { onOccasion } from '../../src/platform/telemetry/occasion.ts'
import { keyOf, serverAreas, translated } from '../../src/platform/words/words.ts'
import { presets } from '../../src/presets/all.ts'
import { madeinpk } from '../../src/presets/madeinpk.ts'
import { languages } from '../../words/languages.ts'
import { faultSentences, faultSentencesIn } from './faults.ts'
import { argumentsIn, messagesOf } from './messages.ts'
import { deedsOnRecord, policiesOfModules, summariesOfJobs, textsGivenTo, thingsOnRecord } from './said.ts'

// Their English is the code's; a language is whole when it has everything that the code can say.
describe.each(languages.filter((language) => language !== 'en'))('%s', (language) => {
  const lost = (area: (typeof serverAreas)[number], keys: readonly string[]) => {
    const kept = messagesOf(language, area)
    return keys.filter((key) => !kept.has(key))
  }

  /** Of sentences that are kept under their own words in a group of the desk. */
  const lostOf = (group: string, sentences: readonly string[]) => {
    const kept = messagesOf(language, 'desk')
    return sentences.filter((sentence) => !kept.has(`${group}.${keyOf(sentence).key}`))
  }

  test('[CO-3] every state and every step of every process has its words', () => {
    const keys = processes.flatMap(({ name, states, transitions }) => [
      `${name}.begin`,
      ...Object.keys(states).map((state) => `${name}.states.${state}`),
      ...Object.keys(transitions).flatMap((step) => [`${name}.steps.${step}.label`, `${name}.steps.${step}.meaning`]),
    ])
    expect(lost('processes', keys)).toEqual([])
  })

  test('[CO-6] every kind of notice has its words, and every letter about an account', () => {
    const keys = [...kindsOfNotices.keys()].flatMap((kind) =>
      ['label', 'title', 'body'].map((part) => `${kind}.${part}`),
    )
    expect(lost('notices', keys)).toEqual([])
    expect(
      lost(
        'mail',
        letterKinds.flatMap((kind) => [`account.${kind}.title`, `account.${kind}.text`]),
      ),
    ).toEqual([])
    const around = ['greeting', 'hello', 'open', 'why', 'digest', 'more', 'look', 'not_you', ...Object.keys(furniture)]
    expect(lost('mail', around)).toEqual([])
  })

  test('[CO-4] every kind of entry and of account has its words', () => {
    const entries = Object.keys(entryWords).map((kind) => `entries.${kind}`)
    const accounts = Object.keys(accountKinds).map((kind) => `accounts.${kind}`)
    expect(lost('books', [...entries, ...accounts])).toEqual([])
  })

  test('[PK-12] what sending costs is said in words', () => {
    const sentences = textsGivenTo('sayOfShipping', 0)
    expect(sentences.length).toBeGreaterThan(4)
    expect(
      lost(
        'books',
        sentences.map((text) => `shipping.${keyOf(text).key}`),
      ),
    ).toEqual([])
  })

  test('[CO-4] how a fee comes about is said in words', () => {
    const sentences = textsGivenTo('sayOfFee', 0)
    expect(sentences.length).toBeGreaterThan(8)
    expect(
      lost(
        'books',
        sentences.map((text) => `fees.${keyOf(text).key}`),
      ),
    ).toEqual([])
  })

  test('[CO-12] every error has a sentence', () => {
    const page = readFileSync(join(import.meta.dirname, '../../docs/errors.md'), 'utf8')
    const codes = [...page.matchAll(/<a id="([a-z0-9_]+)">/g)].map(([, code]) => `codes.${code}`)
    expect(codes.length).toBeGreaterThan(100)
    expect(lost('problems', codes)).toEqual([])
  })

  test('[CO-12] every sentence that is said beside a field has its words', () => {
    const sentences = faultSentences()
    expect(sentences.length).toBeGreaterThan(60)
    const kept = messagesOf(language, 'problems')
    expect(sentences.filter(({ text }) => !kept.has(`sentences.${keyOf(text).key}`))).toEqual([])
  })

  test('[CO-2] every reason of a policy has its words', () => {
    const reasons = textsGivenTo('because', 0)
    expect(reasons.length).toBeGreaterThan(30)
    expect(lostOf('reasons', [...reasons, anybodyMay, notAllowed, asLongAsItIsThere])).toEqual([])
  })

  test('[CO-8] every kind of job has its words', () => {
    const summaries = summariesOfJobs()
    expect(summaries.length).toBeGreaterThan(20)
    expect(lostOf('jobs', summaries)).toEqual([])
  })

  test('[CO-1] everything that hinders an erasing has its words', () => {
    const hindrances = textsGivenTo('hindrance', 1)
    expect(hindrances.length).toBeGreaterThan(3)
    expect(lostOf('hindrances', hindrances)).toEqual([])
  })

  test('[CO-2] every role of a preset has its words', () => {
    const roles = [...presets.values()].flatMap((preset) => preset.roles.map(({ label }) => label))
    expect(lostOf('roles', [...roles, 'Operator'])).toEqual([])
  })

  test('[CO-12] every message can be read', () => {
    for (const area of serverAreas) {
      for (const message of messagesOf(language, area).values()) expect(() => argumentsIn(message)).not.toThrow()
    }
  })
})

// The words of the web hold for every language: test/words/messages.test.ts has each language say what English says.
test('[CO-10] every deed on record, and every kind of thing it is done to, has its words', () => {
  const kept = messagesOf('en', 'deeds')
  const lost = deedsOnRecord()
    .flatMap((deed) => (deed.endsWith('.*') ? stepsOf(deed.slice(0, -2)) : [deed]))
    .filter((deed) => !kept.has(`actions.${deed}`))
  expect(lost).toEqual([])
  const kinds = [...thingsOnRecord(), ...processes.map(({ name }) => name)]
  expect(kinds.length).toBeGreaterThan(25)
  expect(kinds.filter((kind) => !kept.has(`kinds.${kind.replaceAll(/[^a-z]+/g, '_')}`))).toEqual([])
})

/** The steps by which members lead a process on, as the log names them. */
function stepsOf(noun: string): string[] {
  const names: Record<string, string> = { order: 'goods-order', contact_message: 'contact-message' }
  const process = processes.find(({ name }) => name === (names[noun] ?? noun))
  if (!process) throw new Error(`no process leads ${noun} on`)
  const byMembers = ['buyer', 'seller', 'operator']
  return Object.entries(process.transitions)
    .filter(([, { by = [] }]) => by.some((role) => byMembers.includes(role)))
    .map(([step]) => `${noun}.${step}`)
}

test('[CO-2] everything that policies speak of has its words: things, actions, facts', async () => {
  const kept = messagesOf('en', 'deeds')
  const lines = permissionsOf(['buyer', 'seller', 'operator', 'superadmin'], await policiesOfModules())
  expect(lines.length).toBeGreaterThan(100)
  const keys = lines.flatMap(({ noun, action, conditions }) => [
    `nouns.${noun}`,
    `acts.${action}`,
    ...Object.keys(conditions ?? {}).map((fact) => `facts.${fact}`),
  ])
  expect([...new Set(keys)].filter((key) => !kept.has(key))).toEqual([])
})

test('[CO-3] a process speaks the language of whoever reads, and English to everybody else', () => {
  const paid = () => processes.find(({ name }) => name === 'goods-order')?.states['paid']?.label
  expect(paid()).toBe('Paid')
  expect(onOccasion({ request: 'r', language: 'ur' }, paid)).toBe('ادا شدہ')
  expect(onOccasion({ request: 'r', language: 'en' }, paid)).toBe('Paid')
})

test('[CO-6] a notice is told in the reader’s language, its sums and days as they write them', () => {
  const marketplace = { name: 'MadeInPK', settings: madeinpk }
  const notice = {
    kind: 'order-placed',
    data: { order_id: '1', title: 'Cup', reference: 'A-1', amount: '4500.00', currency: 'PKR', carrier: null },
  }
  const told = sentencesOf(kindsOfNotices, notice, wordsFor(marketplace, { locale: 'ur-PK', zone: null }))
  expect(told).toEqual({
    title: 'آپ نے Cup آرڈر کیا',
    body: expect.stringMatching(/^آرڈر A-1 آپ کے لیے رکھا ہے۔ اسے آپ کی Rs\s4,500\.00 کی ادائیگی کا انتظار ہے۔$/),
    link: '/orders/1',
  })
})

test('[CO-12] an error is told in the reader’s language; its code, and what has no words there, stay', () => {
  const problem = {
    type: 'about:blank',
    title: 'Something in the request is not right',
    status: 422,
    detail: 'Look at the fields.',
    code: 'invalid_request',
    errors: [
      { path: 'password', message: 'A password has 8 characters or more.' },
      { path: 'odd', message: 'Nobody has translated this.' },
    ],
  }
  expect(problemIn('ur', problem, 'invalid')).toEqual({
    ...problem,
    title: 'درخواست میں کچھ درست نہیں',
    detail: 'درخواست میں کچھ درست نہیں۔ نشان زدہ خانے دیکھیں۔',
    errors: [
      { path: 'password', message: 'پاس ورڈ میں 8 یا زیادہ حروف ہوتے ہیں۔' },
      { path: 'odd', message: 'Nobody has translated this.' },
    ],
  })
  expect(problemIn('en', problem, 'invalid')).toEqual(problem)
  expect(translated('de-DE', 'problems', 'codes.not_found')).toBeUndefined()
})

test('[CO-12] what a shape says of a field is found wherever it may stand', () => {
  const shapes = `
const name = z.string().trim().min(1, 'Give it a name.').max(80)
const zone = z.string().refine(isZone, { message: 'Name a zone.', path: ['zone'] })
const mail = z.pipe(z.email(\`At most \${most} of them.\`)).describe('Not for people.')
faults.push({ path: 'cap', message: early ? 'not_a_sentence' : 'This is chosen.' })
`
  expect(faultSentencesIn('a.ts', shapes).map(({ text }) => text)).toEqual([
    'Give it a name.',
    'Name a zone.',
    'At most 1 of them.',
    'This is chosen.',
  ])
})

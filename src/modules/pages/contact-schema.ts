import { z } from 'zod'
import { pageOf, pageQuery } from '../../platform/http/page.ts'
import { language, step } from './schema.ts'

export const contactForm = z.object({ form: z.string(), wait_seconds: z.int() }).meta({ id: 'PagesContactForm' })

export const contactInput = z
  .strictObject({
    /** From GET /contact/form/. */
    form: z.string().max(300),
    name: z
      .string()
      .trim()
      .min(1, 'Say who you are.')
      .max(100)
      .regex(/^[^\r\n]*$/, 'One line.'),
    email: z.email('An e-mail address looks like name@example.com.').max(254),
    subject: z
      .string()
      .trim()
      .min(1, 'Say in a few words what it is about.')
      .max(150)
      .regex(/^[^\r\n]*$/, 'One line.'),
    text: z.string().trim().min(10, 'Write at least ten characters.').max(5_000),
    language: language.default('en'),
    /** A field no person sees. Whoever fills it in is none. */
    website: z.string().max(500).default(''),
  })
  .meta({ id: 'PagesContactInput' })
export type ContactInput = z.output<typeof contactInput>

export const contactReceipt = z.object({ received: z.literal(true) }).meta({ id: 'PagesContactReceipt' })

export const messageStates = ['received', 'answered', 'closed', 'spam', 'forgotten'] as const
const messageFields = {
  id: z.uuid(),
  state: z.enum(messageStates),
  state_label: z.string(),
  name: z.string(),
  email: z.string(),
  subject: z.string(),
  language: z.string(),
  created_at: z.iso.datetime(),
}
const message = z.object(messageFields).meta({ id: 'PagesContactSummary' })
export const messageList = pageOf(message).meta({ id: 'PagesContactList' })
export const messageQuery = z.strictObject({ state: z.enum(messageStates).optional(), ...pageQuery })
export const wholeMessage = z
  .object({
    ...messageFields,
    text: z.string(),
    /** Where they were signed in when they wrote. */
    member_id: z.uuid().nullable(),
    steps: z.array(step),
    answers: z.array(
      z.object({
        id: z.uuid(),
        text: z.string(),
        author: z.string().nullable(),
        mail_state: z.enum(['due', 'sent', 'refused']),
        created_at: z.iso.datetime(),
      }),
    ),
  })
  .meta({ id: 'PagesContactMessage' })
export const answerInput = z
  .strictObject({ text: z.string().trim().min(1, 'Write an answer.').max(5_000) })
  .meta({ id: 'PagesContactAnswer' })

import type { MailText } from '../../platform/mail/layout.ts'

/** The words around an answer, in the language its reader wrote in. */
const words = {
  en: {
    subject: (subject: string) => `Re: ${subject}`,
    greeting: (name: string) => `Dear ${name},`,
    wrote: 'You wrote',
    footer: (marketplace: string) => `You get this because you wrote to ${marketplace}.`,
  },
  ur: {
    subject: (subject: string) => `جواب: ${subject}`,
    greeting: (name: string) => `محترم/محترمہ ${name}،`,
    wrote: 'آپ نے لکھا تھا',
    footer: (marketplace: string) => `آپ کو یہ ای میل اس لیے ملی ہے کہ آپ نے ${marketplace} کو پیغام بھیجا تھا۔`,
  },
}

// So much of what they wrote reminds them of the whole.
const mostQuoted = 600

/** The letter in which an answer goes out. */
export function answerLetter(
  message: { name: string; subject: string; text: string; language: string },
  answer: string,
  marketplace: string,
): MailText {
  const said = message.language === 'ur' ? words.ur : words.en
  const quoted = message.text.length > mostQuoted ? `${message.text.slice(0, mostQuoted)} …` : message.text
  return {
    title: said.subject(message.subject),
    greeting: said.greeting(message.name),
    paragraphs: answer.split(/\n{2,}/),
    facts: [[said.wrote, quoted]],
    footer: said.footer(marketplace),
  }
}

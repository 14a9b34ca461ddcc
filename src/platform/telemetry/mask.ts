// CO-21: no secret and no personal data in any log line. Names are compared in lower case without separators, so that
// `refresh_token`, `refreshToken` and `Refresh-Token` are one.
const secretNames =
  /^(.*(password|passwd|secret|token|authorization|cookie|apikey|privatekey|signature|credential).*|otp|access|refresh)$/
const personalNames =
  /^(e?mail|recipients?|replyto|username|firstname|lastname|fullname|displayname|phone|phonenumber|address|street|line1|line2|city|postalcode|zip|ip|remoteaddress|useragent|body|html|subject)$/

const deepest = 6

/** A copy of a log object in which what bears a secret's or a person's name is masked, however deep it lies. */
export function maskFields(fields: Record<string, unknown>): Record<string, unknown> {
  return maskObject(fields, 0)
}

function maskObject(fields: object, depth: number): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      maskNamed(name.toLowerCase().replaceAll(/[-_]/g, ''), value, depth),
    ]),
  )
}

function maskNamed(name: string, value: unknown, depth: number): unknown {
  if (value === null || value === undefined || typeof value === 'boolean') return value
  if (secretNames.test(name)) return '[secret]'
  if (personalNames.test(name)) return '[personal]'
  return maskValue(value, depth)
}

function maskValue(value: unknown, depth: number): unknown {
  if (typeof value === 'bigint') return value.toString()
  if (typeof value !== 'object' || value === null || value instanceof Date || value instanceof Error) return value
  if (depth >= deepest) return '[deep]'
  if (Array.isArray(value)) return value.map((item) => maskValue(item, depth + 1))
  return maskObject(value, depth + 1)
}

const emailAddress = /[\w.!#$%&'*+/=?^`{|}~-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)*/gi
const keys = /\b(?:sk|rk|pk|whsec|pmc|sess|acct_secret)_[A-Za-z0-9_]{8,}/g
const webTokens = /\beyJ[\w-]{8,}\.[\w-]+\.[\w-]*/g
const bearers = /\b(Bearer|Basic)\s+[\w.~+/=-]{8,}/gi
const passwordsInAddresses = /(:\/\/[^\s:/@"]+:)[^\s@"]+@/g
const valuesInDatabaseErrors = /(Key \([^)]*\)=)\([^)]*\)/g

/** Masks what looks like an e-mail address, a key or a token inside running text (messages, stacks, SQL errors). */
export function maskText(text: string): string {
  return text
    .replaceAll(passwordsInAddresses, '$1[secret]@')
    .replaceAll(bearers, '$1 [secret]')
    .replaceAll(webTokens, '[secret]')
    .replaceAll(keys, '[secret]')
    .replaceAll(valuesInDatabaseErrors, '$1([masked])')
    .replaceAll(emailAddress, '[personal]')
}

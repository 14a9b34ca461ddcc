const secret = new Set(['csrf_token', 'password', 'new_password', 'current_password'])

/** The text fields of a form as they were sent, in their order; without the secret ones, and without files. */
export function fieldsOf(form: FormData): [name: string, value: string][] {
  return [...form].filter((field): field is [string, string] => typeof field[1] === 'string' && !secret.has(field[0]))
}

/** The same by their names, to fill the form again; what was ticked several times, one a line. */
export function givenIn(form: FormData): Record<string, string> {
  const given: Record<string, string> = {}
  for (const [name, value] of fieldsOf(form)) given[name] = name in given ? `${given[name]}\n${value}` : value
  return given
}

/** A piece of HTML that is safe to show as it is. */
export type Html = { readonly html: string }

/** A template that escapes whatever is put into it, except what is HTML already. Arrays are joined, nothing shows nothing. */
export function html(strings: TemplateStringsArray, ...values: unknown[]): Html {
  const parts = strings.map((text, index) => text + (index < values.length ? shown(values[index]) : ''))
  return { html: parts.join('') }
}

function shown(value: unknown): string {
  if (value === null || value === undefined || value === false) return ''
  if (Array.isArray(value)) return value.map(shown).join('')
  if (typeof value === 'object' && 'html' in value) return String(value.html)
  return escaped(String(value))
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign)
}

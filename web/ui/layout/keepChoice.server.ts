/** The header that keeps a choice of the reader's in a cookie for a year: it says nothing about anybody. */
export function keepChoice(request: Request, name: 'theme' | 'language', value: string): { 'set-cookie': string } {
  const secure = new URL(request.url).protocol === 'https:' ? '; Secure' : ''
  return { 'set-cookie': `${name}=${value}; Path=/; Max-Age=31536000; SameSite=Lax${secure}` }
}

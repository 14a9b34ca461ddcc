const place = 'looked-for'
const most = 6

/** What was looked for lately in this browser, the latest first. It never leaves it. */
export function readPast(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place) ?? '[]')
    return Array.isArray(kept) ? kept.filter((words) => typeof words === 'string').slice(0, most) : []
  } catch {
    // A browser that keeps nothing, or something that is not ours.
    return []
  }
}

export function keepPast(words: string): void {
  const settled = words.trim().slice(0, 120)
  if (settled === '') return
  const kept = [settled, ...readPast().filter((one) => one.toLocaleLowerCase() !== settled.toLocaleLowerCase())]
  write(JSON.stringify(kept.slice(0, most)))
}

export function forgetPast(): void {
  write('[]')
}

function write(text: string): void {
  try {
    localStorage.setItem(place, text)
  } catch {
    // Full, or forbidden: then nothing is kept.
  }
}

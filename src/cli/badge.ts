// A figure a badge is coloured by: from here it is green, from here amber; red below.
const good = 85
const fair = 65

/**
 * A badge as SVG: a word and a share in percent, the share coloured by how much it is. Text has the width of its letters,
 * some seven pixels each.
 */
export function badge(word: string, percent: number): string {
  const figure = `${Math.floor(percent)} %`
  const colour = percent >= good ? '#2f7d4f' : percent >= fair ? '#8a6100' : '#b3261e'
  const left = word.length * 7 + 12
  const right = figure.length * 7 + 12
  const text = (x: number, said: string) => `<text x="${x}" y="14" text-anchor="middle">${said}</text>`
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${left + right}" height="20" role="img" aria-label="${word}: ${figure}">
<rect width="${left}" height="20" rx="3" fill="#444"/><rect x="${left}" width="${right}" height="20" rx="3" fill="${colour}"/>
<g fill="#fff" font-family="Verdana, sans-serif" font-size="11">${text(left / 2, word)}${text(left + right / 2, figure)}</g>
</svg>
`
}

/** A text that shares some room with others, and whose it is. */
export interface Piece {
  of: string
  text: string
}

/**
 * Shortens texts until they fit into `room` characters together, a line each. Everybody has the same room, and of theirs
 * each text the same; what some do not need the others have. What is shortened says so at its end. Pure.
 */
export function fitted(pieces: readonly Piece[], room: number): string[] {
  const fitting = pieces.map((piece) => ({ ...piece, needs: piece.text.length + 1, has: 0 }))
  const owners = [...Map.groupBy(fitting, ({ of }) => of).values()]
  const shares = sharesOf(
    owners.map((own) => own.reduce((sum, { needs }) => sum + needs, 0)),
    room,
  )
  for (const [owner, own] of owners.entries()) {
    const each = sharesOf(
      own.map(({ needs }) => needs),
      shares[owner] ?? 0,
    )
    for (const [place, piece] of own.entries()) piece.has = each[place] ?? 0
  }
  return fitting.map(({ text, has }) => shortened(text, Math.max(0, has - 1)))
}

/** Divides room among those who need so much: who needs little has it all, the others share the rest alike. */
function sharesOf(needs: readonly number[], room: number): number[] {
  const shares = needs.map(() => 0)
  let left = room
  const modestFirst = [...needs.entries()].toSorted(([, one], [, other]) => one - other)
  for (const [done, [place, need]] of modestFirst.entries()) {
    const share = Math.min(need, Math.floor(left / (needs.length - done)))
    shares[place] = share
    left -= share
  }
  return shares
}

function shortened(text: string, most: number): string {
  if (text.length <= most) return text
  const note = `\n[Shortened: this is the beginning of ${text.length} characters.]`.slice(0, most)
  // Half of a character of two units would be none.
  const begins = text.slice(0, most - note.length).replace(/[\uD800-\uDBFF]$/, '')
  return begins + note
}

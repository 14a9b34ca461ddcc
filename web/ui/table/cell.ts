/** A cell's name in an address, and where one comes back to: by its row and its column. */
export function placeOf(id: string, cell: string): string {
  return `${cell}-${id}`
}

/**
 * Why one cannot see where the keyboard is, in a sentence, or nothing; and when the document was begun. Run in the browser.
 * A ring may be drawn around what has it, or around what it stands in: a card, a label, the frame of a search.
 */
;(() => {
  const fault = faultOfFocus()
  return { fault, begun: performance.timeOrigin }

  function faultOfFocus() {
    const { activeElement: on } = document
    if (!on || on === document.body) return ''
    const name = `${on.tagName.toLowerCase()} "${(on.getAttribute('aria-label') ?? on.textContent ?? '').trim().slice(0, 40)}"`
    const around = [on]
    for (let one = on.parentElement; one && around.length < 5; one = one.parentElement) around.push(one)
    const ringed = around.some((one) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(one)
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
    })
    if (!ringed) return `one cannot see that ${name} has the keyboard`
    const { top, bottom, left, right } = on.getBoundingClientRect()
    const inSight = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth
    if (!inSight) return `${name} has the keyboard and is out of sight`
    // What stays where it is while the page is scrolled must not lie on it (WCAG 2.2, 2.4.11).
    let over = document.elementFromPoint((left + right) / 2, (top + bottom) / 2)
    for (; over && !over.contains(on); over = over.parentElement) {
      if (!on.contains(over) && ['sticky', 'fixed'].includes(getComputedStyle(over).position)) {
        return `${name} has the keyboard and lies behind ${over.tagName.toLowerCase()}`
      }
    }
    return ''
  }
})()

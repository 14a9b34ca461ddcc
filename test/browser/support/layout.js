/**
 * What can be measured to be wrong with a page's layout, in sentences; run in the browser by `page.evaluate`. The page
 * does not scroll sideways; no text is cut off (what ends in an ellipsis, or scrolls, is meant to); what is pressed is
 * 24 pixels or more, links within a line of text excepted (WCAG 2.2, 2.5.8).
 */
;(() => {
  const faults = []
  const page = document.documentElement
  if (page.scrollWidth > page.clientWidth + 1)
    faults.push(`the page is ${page.scrollWidth - page.clientWidth} px too wide`)
  const name = (element) =>
    `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} "${(element.textContent ?? '').trim().slice(0, 40)}"`
  for (const element of (document.querySelector('main') ?? document.body).querySelectorAll('*')) {
    const style = getComputedStyle(element)
    const box = element.getBoundingClientRect()
    if (box.width <= 1 || box.height <= 1 || style.visibility === 'hidden') continue
    if (element.closest('.visually-hidden, thead, svg, [popover]:not(:popover-open), input, select, textarea')) continue
    const meant = style.textOverflow === 'ellipsis' || style.getPropertyValue('-webkit-line-clamp') !== 'none'
    const hides = (axis) => axis === 'hidden' || axis === 'clip'
    const words = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim())
    if (words && !meant) {
      if (element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0 && style.display !== 'inline') {
        faults.push(`text runs out of ${name(element)}`)
      }
      if (hides(style.overflowY) && element.scrollHeight > element.clientHeight + 2)
        faults.push(`text is cut off in ${name(element)}`)
    }
    const pressed = element.matches('a[href], button, summary')
    if (pressed && style.display !== 'inline' && (box.height < 23.5 || box.width < 23.5)) {
      faults.push(`${name(element)} is only ${Math.round(box.width)} by ${Math.round(box.height)} px`)
    }
  }
  return [...new Set(faults)]
})()

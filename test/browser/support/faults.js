/**
 * What a page does to readers who see it narrow, still or by keyboard, in sentences; run in the browser. Something was
 * focused by a key before, so that the browser shows where the keyboard is.
 */
;(() => {
  const faults = []
  const name = (element) =>
    `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} "${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40)}"`
  for (const animation of document.getAnimations()) {
    // What is over at once moves nothing.
    const { activeDuration } = animation.effect?.getComputedTiming() ?? { activeDuration: 0 }
    if (animation.playState === 'running' && Number(activeDuration) > 50)
      faults.push(`${name(animation.effect.target)} moves`)
  }
  const looks = (element) => {
    const around = [
      element,
      element.parentElement,
      element.nextElementSibling,
      element.closest('label, fieldset, form'),
    ]
    return around
      .filter(Boolean)
      .map((one) => {
        const { outlineStyle, outlineWidth, outlineColor, boxShadow, borderColor, backgroundColor } =
          getComputedStyle(one)
        return [
          outlineStyle === 'none' ? '' : outlineWidth + outlineColor,
          boxShadow,
          borderColor,
          backgroundColor,
        ].join()
      })
      .join(';')
  }
  const focusable =
    'a[href], button:not(:disabled), input:not([type=hidden]):not(:disabled), select, textarea, summary, [tabindex="0"]'
  for (const element of [...document.querySelectorAll(focusable)].slice(0, 80)) {
    if (!element.checkVisibility({ visibilityProperty: true })) continue
    document.activeElement?.blur()
    const before = looks(element)
    element.focus({ focusVisible: true, preventScroll: true })
    if (document.activeElement !== element) continue
    if (looks(element) === before) faults.push(`one cannot see that ${name(element)} has the keyboard`)
  }
  document.activeElement?.blur()
  return [...new Set(faults)]
})()

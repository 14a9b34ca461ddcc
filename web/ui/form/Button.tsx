import type { ComponentProps } from 'react'
import { Link, useNavigation } from 'react-router'
import css from './Button.module.css'

interface Look {
  /** Without a filled ground: for what is not the main thing to do. */
  quiet?: boolean | undefined
  /** For what cannot be undone. */
  grave?: boolean | undefined
  /** Like a link: for the least of several. */
  bare?: boolean | undefined
  small?: boolean | undefined
  /** As wide as what it stands in. */
  wide?: boolean | undefined
}

/** The classes of a button, for an element that must be another one. */
export function buttonClass({ quiet, grave, bare, small, wide }: Look = {}, more?: string): string {
  const kinds = [quiet && css.quiet, grave && css.grave, bare && css.bare, small && css.small, wide && css.wide]
  return [css.button, ...kinds, more].filter(Boolean).join(' ')
}

/** A button that sends nothing by itself: it opens a sheet, or belongs to a script. */
export function Button({ quiet, grave, bare, small, wide, className, ...rest }: ComponentProps<'button'> & Look) {
  return <button type="button" className={buttonClass({ quiet, grave, bare, small, wide }, className)} {...rest} />
}

/**
 * A button of a form. While a form of the page is on its way it says so, and a further press does nothing; it is not
 * `disabled`, which would take the keyboard's place away from it. A button with a name waits for its own value alone. Where
 * no script runs, a form's key makes a second sending harmless.
 */
export function SubmitButton({
  quiet,
  grave,
  bare,
  small,
  wide,
  className,
  children,
  onClick,
  ...rest
}: ComponentProps<'button'> & Look) {
  const navigation = useNavigation()
  const sending =
    navigation.state !== 'idle' &&
    navigation.formMethod === 'POST' &&
    (rest.name === undefined || navigation.formData?.get(rest.name) === rest.value)
  return (
    <button
      type="submit"
      className={buttonClass({ quiet, grave, bare, small, wide }, className)}
      aria-busy={sending || undefined}
      aria-disabled={sending || undefined}
      onClick={(event) => {
        if (sending) event.preventDefault()
        else onClick?.(event)
      }}
      {...rest}
    >
      {children}
    </button>
  )
}

/** A link that looks like a button. */
export function LinkButton({
  quiet,
  grave,
  bare,
  small,
  wide,
  className,
  ...rest
}: ComponentProps<typeof Link> & Look) {
  return <Link className={buttonClass({ quiet, grave, bare, small, wide }, className)} {...rest} />
}

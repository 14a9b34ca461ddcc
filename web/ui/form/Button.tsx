import type { ComponentProps } from 'react'
import { Link, useNavigation } from 'react-router'
import css from './Button.module.css'

interface Look {
  /** Without a filled ground: for what is not the main thing to do. */
  quiet?: boolean | undefined
  /** For what cannot be undone. */
  grave?: boolean | undefined
  small?: boolean | undefined
}

function classes({ quiet, grave, small }: Look, more?: string): string {
  return [css.button, quiet && css.quiet, grave && css.grave, small && css.small, more].filter(Boolean).join(' ')
}

/** A button of a form. While its form is on the way it says so and cannot be pressed again. */
export function SubmitButton({ quiet, grave, small, className, children, ...rest }: ComponentProps<'button'> & Look) {
  const navigation = useNavigation()
  const sending =
    navigation.state !== 'idle' &&
    navigation.formMethod === 'POST' &&
    (rest.name === undefined || navigation.formData?.get(rest.name) === rest.value)
  return (
    <button type="submit" className={classes({ quiet, grave, small }, className)} aria-busy={sending} {...rest}>
      {children}
    </button>
  )
}

/** A link that looks like a button. */
export function LinkButton({ quiet, grave, small, className, ...rest }: ComponentProps<typeof Link> & Look) {
  return <Link className={classes({ quiet, grave, small }, className)} {...rest} />
}

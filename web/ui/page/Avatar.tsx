import type { Picture as Facts } from '../../api/shapes.ts'
import { Picture } from '../picture/Picture.tsx'
import css from './Avatar.module.css'

interface Props {
  name: string
  picture?: Facts | null
  size?: 'small' | 'middle' | 'large'
}

const tones = [css.accent, css.second, css.third, css.fourth]

/** Somebody's picture, or the first letters of their name. The name itself stands beside it: it says nothing by itself. */
export function Avatar({ name, picture, size = 'middle' }: Props) {
  return (
    <span className={`${css.avatar} ${css[size]} ${tones[hash(name) % tones.length]}`} aria-hidden>
      {picture ? <Picture picture={picture} sizes="6rem" /> : initials(name)}
    </span>
  )
}

/** One letter, or two: of the first word and the last. Letters as people count them, in any script. */
function initials(name: string): string {
  const words = name.trim().split(/\s+/)
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => [...(word ?? '')][0] ?? '')
  return letters.join('').toLocaleUpperCase()
}

const hash = (name: string) => [...name].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973, 7)

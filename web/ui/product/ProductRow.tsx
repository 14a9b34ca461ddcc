import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { Picture as Facts } from '../../api/shapes.ts'
import { Picture } from '../picture/Picture.tsx'
import css from './ProductRow.module.css'

interface Props {
  /** Where the row leads, wherever it is pressed. */
  to: string
  product: { title: string; picture: Facts | null }
  /** The rank of its title on the page. */
  title?: 'h2' | 'h3'
  children: ReactNode
}

/** A product in a list of one's own, and how it stands with it. */
export function ProductRow({ to, product, title: Title = 'h3', children }: Props) {
  return (
    <li className={css.row}>
      <div className={css.picture}>
        <Picture picture={product.picture} sizes="5rem" />
      </div>
      <div className={css.words}>
        <Title>
          <Link to={to}>{product.title}</Link>
        </Title>
        {children}
      </div>
    </li>
  )
}

/** Such rows, one under the other. */
export function ProductRows({ children }: { children: ReactNode }) {
  return (
    <ul role="list" className={css.list}>
      {children}
    </ul>
  )
}

/** What is pressed by itself in a row, and does not lead where the row does. */
export function AboveRow({ children }: { children: ReactNode }) {
  return <div className={css.above}>{children}</div>
}

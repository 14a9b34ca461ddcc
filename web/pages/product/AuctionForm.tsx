import type { ComponentProps } from 'react'
import { PostForm } from '../../ui/form/PostForm.tsx'

/** A form about one auction: a product may have had several. */
export function AuctionForm({ auction, children, ...rest }: ComponentProps<typeof PostForm> & { auction: string }) {
  return (
    <PostForm {...rest}>
      <input type="hidden" name="auction" value={auction} />
      {children}
    </PostForm>
  )
}

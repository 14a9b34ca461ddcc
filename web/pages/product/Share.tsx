import IconShare from '@tabler/icons-react/dist/esm/icons/IconShare.mjs'
import { useEffect, useState } from 'react'
import { Button } from '../../ui/form/Button.tsx'
import { useWords } from '../../words/words.ts'

/** Passes the page on: by the device's own sheet where it has one, else the link is copied. Without script there is none. */
export function Share({ title }: { title: string }) {
  const t = useWords('storefront')
  const [able, setAble] = useState(false)
  const [copied, setCopied] = useState(false)
  useEffect(() => setAble('share' in navigator || 'clipboard' in navigator), [])
  if (!able) return null
  const share = async () => {
    const { origin, pathname } = window.location
    const url = origin + pathname
    const { clipboard } = navigator
    if ('share' in navigator) return navigator.share({ title, url })
    await clipboard.writeText(url)
    setCopied(true)
  }
  return (
    <>
      {/* Who closes the device's sheet has shared nothing, and that is no fault. */}
      <Button quiet small onClick={() => void share().catch(() => {})}>
        <IconShare size={18} aria-hidden /> {t('product.share')}
      </Button>
      <span role="status">{copied ? t('product.shared') : ''}</span>
    </>
  )
}

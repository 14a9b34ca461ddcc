interface Lines {
  recipient: string
  phone: string
  line1: string
  line2: string
  city: string
  province: string | null
  postal_code: string
  country_name: string
}

/** An address as it stands on a parcel. */
export function AddressLines({ address }: { address: Lines }) {
  const place = [address.postal_code, address.city].filter(Boolean).join(' ')
  const lines = [
    address.line1,
    address.line2,
    [place, address.province].filter(Boolean).join(', '),
    address.country_name,
  ]
  return (
    <address dir="auto">
      <b>{address.recipient}</b>
      {lines.filter(Boolean).map((line) => (
        <div key={line}>{line}</div>
      ))}
      <div dir="ltr">{address.phone}</div>
    </address>
  )
}

/** A place by both its names; by one where they are the same. */
export function Names({ of: { name, local_name } }: { of: { name: string; local_name: string } }) {
  return (
    <>
      <bdi>{name}</bdi>
      {local_name !== name && (
        <>
          {' · '}
          <bdi>{local_name}</bdi>
        </>
      )}
    </>
  )
}

/** One call of the API, as the web app puts it. */
export interface ApiCall {
  method: string
  /** Path and query. */
  path: string
  headers: Record<string, string>
  body: Uint8Array | undefined
}

/** A marketplace of this deployment, as the bare host lists it. */
export interface Neighbour {
  name: string
  tagline: string
  url: string
}

/** What the built web app (build/server/index.js) exports. */
export interface WebApp {
  /** Whether the page at this path has a form with files: any other takes small forms only. */
  takesFiles(path: string): boolean
  answer(
    request: Request,
    visitor: {
      call: (call: ApiCall) => Promise<Response>
      /** Lets this answer's inline scripts and styles through the content policy. */
      nonce: string
      marketplaces: () => Promise<readonly Neighbour[]>
      /** Every brand there is, for the page of samples; none where there is no such page. */
      kits: readonly unknown[]
      onFault: (fault: unknown) => void
    },
  ): Promise<Response>
}

/** What we use of d3: two scales and the shapes of a line. The packages bring no types of their own. */
declare module 'd3-scale' {
  interface Linear {
    (value: number): number
    domain(bounds: readonly [number, number]): Linear
    range(bounds: readonly [number, number]): Linear
    nice(count?: number): Linear
    ticks(count?: number): number[]
  }
  interface Band {
    (value: string): number | undefined
    domain(names: readonly string[]): Band
    range(bounds: readonly [number, number]): Band
    paddingInner(share: number): Band
    paddingOuter(share: number): Band
    bandwidth(): number
  }
  export function scaleLinear(): Linear
  export function scaleBand(): Band
}

declare module 'd3-shape' {
  interface Shape<Point> {
    (points: readonly Point[]): string | null
    x(of: (point: Point, place: number) => number): Shape<Point>
    y(of: (point: Point, place: number) => number): Shape<Point>
    y0(of: (point: Point, place: number) => number): Shape<Point>
    y1(of: (point: Point, place: number) => number): Shape<Point>
    defined(is: (point: Point, place: number) => boolean): Shape<Point>
    curve(kind: unknown): Shape<Point>
  }
  export function line<Point>(): Shape<Point>
  export function area<Point>(): Shape<Point>
  export const curveMonotoneX: unknown
}

// Ambient types for what CoBox uses of rache 1, written from its source.
declare module 'rache' {
  /** A cache that drops entries at random when it is full. */
  class Rache {
    constructor(options: { maxSize: number })
    /** One more cache within the limit of another, or of its own without one. */
    static from(cache: unknown): Rache
    get(key: number): unknown
    set(key: number, value: unknown): void
  }

  export default Rache
}

// Ambient types for what CoBox uses of rache 1, written from its source.
declare module 'rache' {
  /** A cache that drops entries at random when it is full. */
  class Rache {
    constructor(options: { maxSize: number })
  }

  export default Rache
}

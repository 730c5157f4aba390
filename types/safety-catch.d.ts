// Ambient types for what CoBox uses of safety-catch 1.0.3, written from its source.

declare module 'safety-catch' {
  /** Swallows operational errors; throws programming errors again, also past any promise. */
  function safetyCatch(err: unknown): void
  export default safetyCatch
}

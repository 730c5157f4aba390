// What we use of qrcode-terminal, which ships no types.
declare module 'qrcode-terminal' {
  const qrcode: {
    generate(text: string, options: { small?: boolean }, done: (code: string) => void): void
  }
  export default qrcode
}

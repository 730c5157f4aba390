// Ambient types for what CoBox uses of bip39-mnemonic 2.5.0, written from its source.

declare module 'bip39-mnemonic' {
  interface Bip39 {
    /** 24 English words from 32 random bytes, unless other entropy is given. */
    generateMnemonic(opts?: { entropy?: Buffer; language?: string }): string
    entropyToMnemonic(entropy: Buffer, opts?: { language?: string }): string
    /** Takes any supported language. Throws 'Language not recognised', 'Invalid length', 'Bad word', 'Invalid checksum'. */
    mnemonicToEntropy(mnemonic: string): Buffer
    validateMnemonic(mnemonic: string): boolean
    /** 64 bytes. Rejects when the words are not valid. */
    mnemonicToSeed(mnemonic: string, passphrase?: string): Promise<Buffer>
  }
  const bip39: Bip39
  export default bip39
}

declare module 'bip39-mnemonic/wordlist/index.js' {
  const wordlist: {
    /** 2048 words, sorted. Throws for a language that is not there. */
    loadWordlist(language: string): string[]
  }
  export default wordlist
}

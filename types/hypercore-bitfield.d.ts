// The part of hypercore 11.37.1 that src/space/engine-fixes.ts mends.

declare module 'hypercore/lib/bitfield.js' {
  export default class Bitfield {
    firstUnset(position: number): number
    findFirst(value: boolean, position: number): number
  }
}

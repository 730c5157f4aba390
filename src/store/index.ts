// The door of the store layer: cores on a disk, encrypted or not. What they hold is none of its business.
export { BlockFiles } from './block-files.ts'
export { Flushing } from './flushing.ts'
export { deleteCoresOf, openStorage, type Storage, serveCore } from './storage.ts'
export { watchTraffic, type Way } from './traffic.ts'

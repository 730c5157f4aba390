// The door of the space layer.
export { MAX_ACTION_BYTES } from './action-encoding.ts'
export {
  BLOCK_BYTES,
  Content,
  type ContentCore,
  type ContentRef,
  type ContentWriter,
  type WrittenContent,
} from './content.ts'
export type * from './contract.ts'
export type { SpaceCore } from './core-list.ts'
export { Link, type Progress, type Returning, tipOf } from './link.ts'
export { askBlocks, gapsHere, gapsIn, peerOf } from './peer-blocks.ts'
export {
  currentGeneration,
  contentKey,
  foundSpace,
  type Generation,
  type HostContact,
  generationCores,
  joinedSpace,
  type KeepPolicy,
  loadRecord,
  newDeviceSeeds,
  ownCores,
  type Seeds,
  type SpaceRecord,
  seedCores,
  saveRecord,
  spaceId,
} from './record.ts'
export { Space, type Stop } from './space.ts'
export { emptyKeyValues, OverlayView, readView } from './view.ts'
export { serveCore } from '../store/index.ts'
export type { NewAction } from './trial.ts'

// Makes the parts of a node that are about boxes, and tells what happens to them.
import type { NodeEvent } from '../../api/endpoints.ts'
import type { SecretFiles } from '../../keys/index.ts'
import { Box, type BoxParts } from './box.ts'
import type { BoxFile } from './box-file.ts'
import { Boxes } from './boxes.ts'

interface Parts extends Omit<BoxParts, 'file'> {
  /** Null for a node that is no box. */
  file: BoxFile | null
  secrets: SecretFiles
  emit(event: NodeEvent): void
}

export function makeBoxes({ file, secrets, emit, ...parts }: Parts): { box: Box | null; boxes: Boxes } {
  const { network, person, log } = parts
  const boxes = new Boxes(secrets, network, person, log)
  boxes.on('changed', ({ device, saved }) => emit({ type: 'box', box: device, name: saved.name }))
  boxes.on('alarms', ({ device, saved, alarms }) =>
    emit({ type: 'box-alarm', box: device, name: saved.name, alarms: [...alarms] }),
  )
  const box = file && new Box({ file, ...parts })
  box?.on('changed', () => emit({ type: 'box', box: box.device, name: box.name }))
  box?.on('alarms', alarms =>
    emit({ type: 'box-alarm', box: box.device, name: box.name, alarms: [...alarms] }),
  )
  return { box, boxes }
}

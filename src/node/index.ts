// The door of the node layer.
import { existsSync } from 'node:fs'
import type { DoctorReport } from '../api/endpoints.ts'
import { CoboxError } from '../errors/index.ts'
import { warning } from './doctor-checks.ts'
import { checkHome, report } from './doctor.ts'
import { checkKeys, checkKnownDevices } from './doctor-keys.ts'

export { defaultHome, readRunFile, runFile } from './home.ts'
export { startDht } from './network/dht.ts'
export { type NodeOptions, type RunningNode, startNode } from './node.ts'
export type { NodeService } from './service.ts'

/** What `cobox doctor` can tell while no node runs. Throws BAD_HOME. */
export async function offlineDoctor(home: string): Promise<DoctorReport> {
  if (!existsSync(home))
    throw new CoboxError('BAD_HOME', { home, reason: 'it is not there yet; start one with `cobox up`' })
  return report([
    ...(await checkHome(home)),
    ...(await checkKeys(home, null)),
    ...checkKnownDevices(home),
    warning('node', 'notRunning'),
  ])
}

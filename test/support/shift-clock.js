// Loaded into a node with `--import`: its clock is wrong by COBOX_TEST_CLOCK_SHIFT ms. So are the times of the files that it
// writes, on a computer whose clock is wrong; the store compares the two. With COBOX_TEST_CLOCK_LATER, time has just gone by
// since they were written.
import fs from 'node:fs'

const shift = Number(process.env['COBOX_TEST_CLOCK_SHIFT'] ?? 0)
const now = Date.now.bind(Date)
const shifted = () => now() + shift

globalThis.Date = new Proxy(Date, {
  construct: (target, args, newTarget) =>
    Reflect.construct(target, args.length === 0 ? [shifted()] : args, newTarget),
  apply: target => new target(shifted()).toString(),
  get: (target, key, receiver) => (key === 'now' ? shifted : Reflect.get(target, key, receiver)),
})

const { fstat } = fs
const later = process.env['COBOX_TEST_CLOCK_LATER'] !== undefined
fs.fstat = (...args) => {
  if (later) return fstat(...args)
  const done = args.pop()
  fstat(...args, (error, stat) => {
    for (const time of ['mtime', 'birthtime']) if (stat) stat[time] = new Date(stat[time].getTime() + shift)
    done(error, stat)
  })
}

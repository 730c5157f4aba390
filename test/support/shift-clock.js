// Loaded into a node with `--import`: its clock is wrong by COBOX_TEST_CLOCK_SHIFT ms.
const shift = Number(process.env['COBOX_TEST_CLOCK_SHIFT'] ?? 0)
const now = Date.now.bind(Date)
const shifted = () => now() + shift

globalThis.Date = new Proxy(Date, {
  construct: (target, args, newTarget) =>
    Reflect.construct(target, args.length === 0 ? [shifted()] : args, newTarget),
  apply: target => new target(shifted()).toString(),
  get: (target, key, receiver) => (key === 'now' ? shifted : Reflect.get(target, key, receiver)),
})

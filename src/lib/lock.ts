// A queue that lets one task run at a time.

/** Returns a function that runs tasks one after the other; a failed task does not stop the next. */
export function createLock(): <T>(task: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return task => {
    const run = last.then(task, task)
    last = run.catch(() => {})
    return run
  }
}

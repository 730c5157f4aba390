// The door of writing out polls: pure functions over what the queries answer.
export { pollBlt } from './ballots.ts'
export { type Cell, toCsv } from './csv.ts'
export { minutes } from './minutes.ts'
export { pollCsv, type Where } from './poll-csv.ts'

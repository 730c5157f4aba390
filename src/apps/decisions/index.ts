// The decisions app: how a cooperative makes up its mind. Its parts are in the folders beside this.
import { defineApp } from '../contract.ts'
import { pollActions, pollCollections, pollQueries } from './polls/index.ts'

export const decisions = defineApp({
  name: 'decisions',
  summary: 'Polls: proposals, choices, scores, meeting times, and what came of them',
  viewVersion: 1,
  collections: { ...pollCollections },
  actions: { ...pollActions },
  queries: { ...pollQueries },
})

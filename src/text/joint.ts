/** Names what may stand between two clauses; nothing else. */

/**
 * What stands between two clauses. `mark`: a semicolon, colon, dash, bracket or end mark. `coordinate`: ", and", "but", "and it".
 * `linked`: "and" before what may be no clause. `subordinate`: "while". `doubtful`: "after", before a clause or a phrase.
 * `relative`: "which". `participle`: ", leaving". `content`: where what somebody says begins, "said that". `resumption`: the comma
 * before a predicate whose subject stands further back, ", has". `comma`: any other.
 */
export type Joint =
  | 'mark'
  | 'coordinate'
  | 'linked'
  | 'subordinate'
  | 'doubtful'
  | 'relative'
  | 'participle'
  | 'content'
  | 'resumption'
  | 'comma';

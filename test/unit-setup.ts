/** Lets `npm run soak` give every property test more runs, without a word in the tests themselves. */
import fc from 'fast-check';

const runs = Number(process.env.CROSSREAD_SOAK);
if (runs > 0) fc.configureGlobal({ numRuns: runs });

// Node has no scheduler of its own yet: https://developer.mozilla.org/docs/Web/API/Scheduler/yield
globalThis.scheduler ??= { yield: async () => undefined } as Scheduler;

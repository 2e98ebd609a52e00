/** Orders test files so that no long one is left to run alone at the end; nothing else. */
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What a file starts tells how long it takes: tools that read the whole project, then browsers, then the rest. */
const SLOWEST = [/\/test\/checks\.test\.ts$/, /\/test\/browser\//, /\/test\/|\/src\/cli\//];

/** A sequencer for vitest's configuration: within each kind of file the order is vitest's own. */
export class SlowestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}

/** The place among the kinds of files, slowest first; the last one for what starts nothing. */
function rank({ moduleId }: TestSpecification): number {
  const found = SLOWEST.findIndex((kind) => kind.test(moduleId));
  return found < 0 ? SLOWEST.length : found;
}

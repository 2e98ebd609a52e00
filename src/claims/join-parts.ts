/** Holds the parts of a pack against each other as they come, one after the other; reads none of them. */
import { digestOf } from './claim-review/digest.ts';
import { quoted } from './faults.ts';
import type { PackPart } from './parts-format.ts';
import type { Source } from './types.ts';

/** The sources of a part that no earlier one had, or why the part does not go with the earlier ones. */
export type Joined =
  | { readonly sources: readonly Source[]; readonly fault?: undefined }
  | { readonly fault: string; readonly sources?: undefined };

/** A claim is in one part only; a source that several need is the same in each. */
export function joinParts(): (part: PackPart, number: number) => Joined {
  const claims = new Map<string, number>();
  const known = new Map<string, { readonly digest: string; readonly part: number }>();
  return (part, number) => {
    for (const { id } of part.claims) {
      const first = claims.get(id);
      if (first !== undefined) return { fault: `the claim ${quoted(id)} is in parts[${first}] too` };
      claims.set(id, number);
    }
    const sources: Source[] = [];
    for (const source of part.sources) {
      const digest = digestOf(JSON.stringify(source));
      const first = known.get(source.id);
      if (first !== undefined && first.digest !== digest) {
        return { fault: `the source ${quoted(source.id)} is not the same in parts[${first.part}]` };
      }
      if (first === undefined) sources.push(source);
      known.set(source.id, { digest, part: number });
    }
    return { sources };
  };
}

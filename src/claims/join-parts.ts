/** Holds the parts of a pack against each other as they come, one after the other; reads none of them. */
import { digestOf } from './claim-review/digest.ts';
import { type Fault, faultAt, quoted } from './faults.ts';
import type { PackPart } from './parts-format.ts';
import type { Source } from './types.ts';

/** The sources of a part that no earlier one had, or why the part does not go with the earlier ones. */
export type Joined =
  | { readonly sources: readonly Source[]; readonly fault?: undefined }
  | { readonly fault: Fault; readonly sources?: undefined };

/** A claim is in one part only; a source that several need is the same in each. */
export function joinParts(): (part: PackPart, number: number) => Joined {
  const claims = new Map<string, number>();
  const known = new Map<string, { readonly digest: string; readonly part: number }>();
  return (part, number) => {
    for (const { id } of part.claims) {
      const first = claims.get(id);
      if (first !== undefined) return { fault: faultAt('', 'inPartToo', quoted(id), `parts[${first}]`) };
      claims.set(id, number);
    }
    const sources: Source[] = [];
    for (const source of part.sources) {
      const digest = digestOf(JSON.stringify(source));
      const first = known.get(source.id);
      if (first !== undefined && first.digest !== digest) {
        return { fault: faultAt('', 'sourceDiffers', quoted(source.id), `parts[${first.part}]`) };
      }
      if (first === undefined) sources.push(source);
      known.set(source.id, { digest, part: number });
    }
    return { sources };
  };
}

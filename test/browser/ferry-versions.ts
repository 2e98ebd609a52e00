/** Versions of a pack for tests of subscriptions, as one file and in parts; serves nothing. */
import type { Pack } from '../../src/claims/types.ts';
import { ferryPack } from './library.ts';
import { gzipped, sha256 } from './pack-server.ts';

/** The pack in this version, with some claims altered and others added. */
export function version(number: string, altered: readonly string[] = [], added: readonly string[] = []): Pack {
  const pack = ferryPack('1', 60);
  const claims = pack.claims.map((claim) =>
    altered.includes(claim.id) ? { ...claim, statement: `${claim.statement} So it was.` } : claim,
  );
  const more = added.map((id) => ({ ...(pack.claims[1] as Pack['claims'][number]), id, statement: `News of ${id}.` }));
  return { ...pack, version: number, claims: [...claims, ...more] };
}

/** A pack as a list of parts of 10 claims, and those parts by name. */
export function inParts(pack: Pack) {
  const { claims, sources, ...head } = pack;
  const parts = Array.from({ length: Math.ceil(claims.length / 10) }, (_, i) => {
    const some = claims.slice(10 * i, 10 * i + 10).map((claim) => ({ ...claim, tensions: [] }));
    const body = gzipped({ format: 'crossread-part/1', sources, claims: some });
    return { name: `${sha256(body)}.json.gz`, body, claims: some.length };
  });
  const entries = parts.map(({ name, body, claims: count }) => ({
    url: `parts/${name}`,
    sha256: sha256(body),
    bytes: body.length,
    claims: count,
  }));
  return { list: { ...head, format: 'crossread-parts/1', parts: entries }, parts };
}

/** Writes turns of phrase as bytes and opens them again without reading through them: a tree whose branches are the words of a turn; nothing else. */
import { byForm } from './by-form.ts';
import { lineIndex } from './line-index.ts';
import { gap, possessive, type Turn, type TurnTable } from './turns.ts';

/*
 * Little-endian: counts of stems, places and bytes of text (uint32 each); number of ways that lead on from each place (uint16);
 * stem of the way to each place but the first (uint16); head of the turn that ends at each place (uint16: a stem plus one, 0 for none; the highest bit says that it denies);
 * the stems, joined by line feeds. Places are numbered breadth first, so that the ways on from one lead to places in a row. Stems must fit 15 bits.
 */
const headerBytes = 12;
const denying = 0x8000;
/** A head that carries no claim of its own. */
const silent = 0x7fff;

interface Place {
  readonly ways: Map<number, Place>;
  turn: Turn | undefined;
}

/** The bytes of some turns; of two that are written the same, the first counts. Throws a RangeError for more stems than fit. */
export function writeTurns(turns: readonly Turn[]): Uint8Array {
  const stems = [...new Set(turns.flatMap(({ parts, head }) => [...parts, head]))].filter((stem) => stem !== '');
  if (stems.length >= silent) throw new RangeError(`turns: ${stems.length} stems; at most ${silent - 1} fit`);
  const tokens = new Map(stems.map((stem, token) => [stem, token]));
  const places = placesOf(turns, (stem) => tokens.get(stem) as number);
  const ways = places.flatMap((place) => waysOn(place).map(([token]) => token));
  const heads = places.map(({ turn }) =>
    turn ? ((tokens.get(turn.head) ?? silent - 1) + 1) | (turn.denies ? denying : 0) : 0,
  );
  const text = new TextEncoder().encode(stems.join('\n'));
  const bytes = new Uint8Array(headerBytes + 2 * (places.length + ways.length + heads.length) + text.length);
  const view = new DataView(bytes.buffer);
  for (const [i, count] of [stems.length, places.length, text.length].entries()) view.setUint32(4 * i, count, true);
  for (const [i, value] of [...places.map(({ ways }) => ways.size), ...ways, ...heads].entries())
    view.setUint16(headerBytes + 2 * i, value, true);
  bytes.set(text, bytes.length - text.length);
  return bytes;
}

/** Breadth first. */
function placesOf(turns: readonly Turn[], tokenOf: (stem: string) => number): Place[] {
  const root: Place = { ways: new Map(), turn: undefined };
  for (const turn of turns) {
    let at = root;
    for (const part of turn.parts) {
      const token = tokenOf(part);
      const next = at.ways.get(token) ?? { ways: new Map(), turn: undefined };
      at.ways.set(token, next);
      at = next;
    }
    at.turn ??= turn;
  }
  const places = [root];
  for (let i = 0; i < places.length; i++) for (const [, next] of waysOn(places[i] as Place)) places.push(next);
  return places;
}

function waysOn({ ways }: Place): [number, Place][] {
  return [...ways].sort(([a], [b]) => a - b);
}

/** Opens what `writeTurns` wrote; undefined where the bytes are no such table. */
export function openTurns(bytes: Uint8Array): TurnTable | undefined {
  if (bytes.length < headerBytes) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [size, places, textBytes] = [0, 4, 8].map((at) => view.getUint32(at, true)) as [number, number, number];
  const numbers = 3 * places - 1;
  if (places === 0 || bytes.length !== headerBytes + 2 * numbers + textBytes) return undefined;
  // A copy, since the bytes may begin anywhere; browsers run on little-endian machines.
  const values = new Uint16Array(new Uint8Array(bytes.subarray(headerBytes, headerBytes + 2 * numbers)).buffer);
  const ways = values.subarray(places, 2 * places - 1);
  const heads = values.subarray(2 * places - 1);
  // The way with number w leads to the place w + 1.
  const starts = new Uint32Array(places + 1);
  for (let place = 0; place < places; place++)
    starts[place + 1] = (starts[place] as number) + (values[place] as number);
  const text = bytes.subarray(bytes.length - textBytes);
  const search = size === 0 ? () => -1 : lineIndex(text, size);
  if (starts[places] !== ways.length || search === undefined) return undefined;
  let stems: readonly string[] | undefined;
  const stem = (number: number): string => {
    stems ??= new TextDecoder().decode(text).split('\n');
    return stems[number] ?? '';
  };
  // Where each stem leads from the first place: every word is asked for that, and few others for anything.
  const openings = new Int32Array(size).fill(-1);
  for (let way = 0; way < (starts[1] as number); way++) openings[ways[way] as number] = way + 1;
  return {
    token: search,
    tokenOf: byForm(({ stem }) => search(stem)),
    gap: search(gap),
    possessive: search(possessive),
    next: (place, token) => {
      if (token < 0) return -1;
      if (place === 0) return openings[token] as number;
      let from = starts[place] as number;
      let to = starts[place + 1] as number;
      while (from < to) {
        const middle = (from + to) >> 1;
        if ((ways[middle] as number) < token) from = middle + 1;
        else to = middle;
      }
      return from < (starts[place + 1] as number) && ways[from] === token ? from + 1 : -1;
    },
    turn: (place) => {
      const head = heads[place] as number;
      if (head === 0) return undefined;
      return { head: stem((head & ~denying) - 1), denies: (head & denying) !== 0 };
    },
  };
}

/** Refuses values and texts that would harm whoever walks them later: nested too deep, too many, or with names that change what an object is. */
import type { FaultCode } from './fault-texts.ts';

/** Deeper values make recursive walkers, such as the browser's own structured clone, fail. */
const deepest = 32;
/** Values in one source, claim or group of names; a claim that hundreds of sources report has some thousands. */
const most = 100_000;
/** Of the whole text; the pack and its lists come on top of what one claim holds. */
const deepestText = 1000;
const [quote, openBracket, openBrace, closeBracket, closeBrace, backslash] = [0x22, 0x5b, 0x7b, 0x5d, 0x7d, 0x5c];
const forbidden = new Set(['__proto__', 'constructor', 'prototype']);

/** What is wrong with a value as parsed from JSON, unknown fields included, as the code of a fault with its value, or undefined. Takes no stack, however deep the value. */
export function nestingFault(value: unknown): [FaultCode, string | number] | undefined {
  let level: unknown[] = [value];
  let count = 0;
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > deepest) return ['tooDeep', deepest];
    const next: unknown[] = [];
    for (const item of level) {
      if (typeof item !== 'object' || item === null) continue;
      if (!Array.isArray(item)) {
        const name = Object.keys(item).find((key) => forbidden.has(key));
        if (name !== undefined) return ['forbiddenName', name];
      }
      const inner: unknown[] = Array.isArray(item) ? item : Object.values(item);
      count += inner.length;
      if (count > most) return ['tooMuch', most];
      for (const each of inner) next.push(each);
    }
    level = next;
  }
  return undefined;
}

/** Whether brackets of a JSON text nest deeper than any pack needs: parsing 40 MB of them takes half a minute. Reads text that is no JSON too. */
export function nestsTooDeep(json: string): boolean {
  let depth = 0;
  for (let i = 0; i < json.length; i++) {
    const c = json.charCodeAt(i);
    if (c === quote) i = endOfString(json, i + 1);
    else if (c === openBracket || c === openBrace) {
      if (++depth > deepestText) return true;
    } else if (c === closeBracket || c === closeBrace) depth--;
  }
  return false;
}

/** Where the string that starts before `from` has its closing quote, or the end of the text. */
function endOfString(json: string, from: number): number {
  for (let end = json.indexOf('"', from); end >= 0; end = json.indexOf('"', end + 1)) {
    let escapes = 0;
    while (end - escapes > from && json.charCodeAt(end - escapes - 1) === backslash) escapes++;
    if (escapes % 2 === 0) return end;
  }
  return json.length;
}

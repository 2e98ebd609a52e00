/** Parses JSON as pages carry it: with what cannot be misread mended (wrappers, trailing commas, raw line breaks in texts); guesses nothing. */
import { decodeHTML } from 'entities/decode';
import { type Fault, faultAt } from '../faults.ts';
import { nestsTooDeep } from '../nesting.ts';

/** A value, or in one sentence why the text cannot be read. */
export type LooseJson =
  | { readonly value: unknown; readonly fault?: undefined }
  | { readonly fault: Fault; readonly value?: undefined };

/** Comments and CDATA marks that scripts are wrapped in. No JSON begins or ends with one. */
const marksBefore = ['<!--', '<![CDATA[', '//', '/*', '*/'];
const marksAfter = ['-->', ']]>', '//', '/*', '*/', ';'];
const [quote, backslash, comma, apostrophe, space] = [0x22, 0x5c, 0x2c, 0x27, 0x20];

/** Never throws, however the text is. */
export function parseLooseJson(text: string): LooseJson {
  let json = unwrapped(text);
  if (json === '') return { fault: faultAt('', 'jsonEmpty') };
  // Some editors write the script as if it were text of the page.
  if (!json.includes('"') && json.includes('&quot;')) json = decodeHTML(json);
  if (nestsTooDeep(json)) return { fault: faultAt('', 'jsonNested') };
  try {
    return { value: JSON.parse(json) };
  } catch {
    try {
      return { value: JSON.parse(mended(json)) };
    } catch (error) {
      return { fault: faultAt('', 'jsonBroken', error instanceof Error ? error.message : String(error)) };
    }
  }
}

/** The text without what it is wrapped in. Read by hand, each character once: the text is a page's, and an expression for the same takes a page's time for it. */
function unwrapped(text: string): string {
  let [start, end] = [0, text.length];
  for (let mark: string | undefined = ''; mark !== undefined; start += mark?.length ?? 0) {
    while (start < end && isBlank(text[start])) start++;
    mark = marksBefore.find((one) => text.startsWith(one, start));
  }
  for (let mark: string | undefined = ''; mark !== undefined; end -= mark?.length ?? 0) {
    while (end > start && isBlank(text[end - 1])) end--;
    mark = marksAfter.find((one) => end - one.length >= start && text.endsWith(one, end));
  }
  return text.slice(start, end);
}

/** White space, the byte order mark among it. */
function isBlank(c: string | undefined): boolean {
  return c !== undefined && /\s/u.test(c);
}

/** The text with line breaks and other control characters in strings escaped, `\'` as an apostrophe, and without commas before a closing bracket. */
function mended(json: string): string {
  const parts: string[] = [];
  let from = 0;
  let within = false;
  const put = (end: number, text: string, next: number): void => {
    parts.push(json.slice(from, end), text);
    from = next;
  };
  for (let i = 0; i < json.length; i++) {
    const c = json.charCodeAt(i);
    if (!within) {
      if (c === quote) within = true;
      else if (c === comma) {
        let next = i + 1;
        while (json[next] === ',' || isBlank(json[next])) next++;
        if (json[next] === ']' || json[next] === '}') put(i, '', next);
        i = next - 1;
      }
    } else if (c === backslash) {
      if (json.charCodeAt(i + 1) === apostrophe) put(i, "'", i + 2);
      i++;
    } else if (c === quote) within = false;
    else if (c < space) put(i, `\\u${c.toString(16).padStart(4, '0')}`, i + 1);
  }
  parts.push(json.slice(from));
  return parts.join('');
}

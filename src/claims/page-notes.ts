/** What a page says of itself, as it stands there: hostile until `writtenSource` has read it. */
export interface PageNotes {
  /** Its address. */
  readonly url: string;
  /** The words that the reader selected; empty where there are none. */
  readonly selected: string;
  /** BCP 47 language that is declared for these words; empty where there is none. */
  readonly language: string;
  /** Level-one headings, og:title and the title, as they stand. */
  readonly headlines: readonly string[];
  /** Absolute address of its canonical link; empty where it names none. */
  readonly canonical: string;
  /** Texts of its JSON-LD scripts. */
  readonly data: readonly string[];
  /** Its Open Graph and other meta elements: name or property in lower case, and content. */
  readonly metas: readonly (readonly [name: string, content: string])[];
  /** `datetime` of the `<time>` elements of its article. */
  readonly times: readonly string[];
}

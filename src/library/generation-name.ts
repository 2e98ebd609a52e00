/** Names generations, each with the pack that it is of; nothing else. */

/** A new name: nobody has used it, and it says which pack's lock guards it. */
export function generationOf(pack: string): string {
  return `${crypto.randomUUID()} ${pack}`;
}

/** The pack of a generation. */
export function packOf(generation: string): string {
  return generation.slice(generation.indexOf(' ') + 1);
}

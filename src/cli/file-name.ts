/** Makes a file's name of a pack's id; nothing else. */

/** An id may hold what a file's name may not. */
export function fileName(id: string): string {
  return id.replace(/[^\p{L}\p{N}._-]+/gu, '-').replace(/^[.-]+/, '') || 'pack';
}

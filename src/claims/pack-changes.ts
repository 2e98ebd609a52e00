/** What changed from one version of a pack to the next: a type, nothing else. */

export interface PackChanges {
  /** How many claims. */
  readonly added: number;
  readonly removed: number;
  readonly altered: number;
  /** Some of them, in the pack's order; `before` is what an altered claim stated, where it stated something else. */
  readonly samples: readonly {
    readonly kind: 'added' | 'removed' | 'altered';
    readonly statement: string;
    readonly before?: string;
  }[];
}

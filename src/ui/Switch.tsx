/** A switch with its words, as the popup and the options show it. */
import type { ComponentChildren } from 'preact';

export interface SwitchProps {
  readonly on: boolean;
  readonly disabled?: boolean | undefined;
  readonly onToggle: () => void;
  /** Its name. */
  readonly children: ComponentChildren;
}

export function Switch({ on, disabled = false, onToggle, children }: SwitchProps) {
  return (
    <button type="button" role="switch" class="switch" aria-checked={on} disabled={disabled} onClick={onToggle}>
      <span>{children}</span>
      <span class="track" aria-hidden="true" />
    </button>
  );
}

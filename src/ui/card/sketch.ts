/** Turns Preact elements into plain data, by calling components; nothing is rendered, so components may hold no state. */
import { type ComponentChild, type ComponentChildren, Fragment, type VNode } from 'preact';
import type { Markup } from './markup.ts';

/**
 * The plain data of what a component returns.
 * @throws Error where an attribute is neither a text, a number nor a truth: handlers do not travel, `data-act` does
 */
export function sketch(node: ComponentChildren): Markup[] {
  if (Array.isArray(node)) return node.flatMap((child: ComponentChild) => sketch(child));
  if (node === null || node === undefined || typeof node === 'boolean') return [];
  if (typeof node !== 'object') return node === '' ? [] : [String(node)];
  const { type, props } = node as VNode<{ children?: ComponentChildren }>;
  const { children, ...attributes } = props;
  if (type === Fragment) return sketch(children);
  if (typeof type === 'function') return sketch((type as (props: unknown) => ComponentChildren)(props));
  return [[String(type), attributesOf(attributes), ...sketch(children)]];
}

function attributesOf(props: Readonly<Record<string, unknown>>): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [name, value] of Object.entries(props)) {
    // `aria-pressed="false"` says something; `hidden="false"` would hide.
    const isAria = name.startsWith('aria-');
    if (value === undefined || (value === false && !isAria)) continue;
    if (!['string', 'number', 'boolean'].includes(typeof value)) throw new Error(`attribute "${name}" is no text`);
    attributes[name] = value === true && !isAria ? '' : String(value);
  }
  return attributes;
}

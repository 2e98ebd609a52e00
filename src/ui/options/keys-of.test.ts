import { expect, it } from 'vitest';
import { keysOf } from './keys-of.ts';

const none = { ctrlKey: false, altKey: false, shiftKey: false, metaKey: false };

it.each([
  [{ code: 'KeyN', key: 'N', altKey: true, shiftKey: true }, 'Alt+Shift+N'],
  [{ code: 'KeyQ', key: 'a', altKey: true }, 'Alt+A'],
  [{ code: 'KeyN', key: '˜', altKey: true }, 'Alt+N'],
  [{ code: 'Digit4', key: '$', ctrlKey: true, shiftKey: true }, 'Ctrl+Shift+4'],
  [{ code: 'F8', key: 'F8' }, 'F8'],
  [{ code: 'ArrowLeft', key: 'ArrowLeft', ctrlKey: true, altKey: true }, 'Ctrl+Alt+Left'],
  [{ code: 'KeyK', key: 'k', metaKey: true, shiftKey: true }, 'Command+Shift+K'],
])('names %j', (pressed, keys) => expect(keysOf({ ...none, ...pressed }, false)).toBe(keys));

it.each([
  { code: 'KeyN', key: 'n' },
  { code: 'KeyN', key: 'N', shiftKey: true },
  { code: 'AltLeft', key: 'Alt', altKey: true },
  { code: 'Enter', key: 'Enter', altKey: true },
  { code: 'KeyN', key: 'n', ctrlKey: true, altKey: true, shiftKey: true },
])('waits on at %j', (pressed) => expect(keysOf({ ...none, ...pressed }, false)).toBeUndefined());

it('tells Control from Command on a Mac', () => {
  const pressed = { ...none, code: 'KeyK', key: 'k', shiftKey: true };
  expect(keysOf({ ...pressed, ctrlKey: true }, true)).toBe('MacCtrl+Shift+K');
  expect(keysOf({ ...pressed, metaKey: true }, true)).toBe('Command+Shift+K');
});

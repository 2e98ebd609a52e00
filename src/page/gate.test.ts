import { describe, expect, it } from 'vitest';
import { mayBeArticle } from './gate.ts';
import { htmlOf, pageOf } from './test-page.ts';

const gate = (body: string): boolean => mayBeArticle(pageOf(htmlOf(body)));
const SHORT = [
  'The ferry is still in dock, the harbour board said.',
  'Divers will look at its hull again on Friday morning.',
  'No date was given for the first crossing of the year.',
];
const card = (i: number): string =>
  `<div class="card"><h3><a href="/${i}">The headline of story number ${i}</a></h3><p>A summary of the story that says in one sentence what has happened.</p></div>`;

describe('mayBeArticle', () => {
  it('says yes to short articles, however they are marked up', () => {
    expect(gate(`<article><h1>x</h1>${SHORT.map((text) => `<p>${text}</p>`).join('')}</article>`)).toBe(true);
    expect(gate(`<div><h1>x</h1>${SHORT.join('<br><br>')}</div>`)).toBe(true);
    expect(gate(`<div><h1>x</h1>${SHORT.map((text) => `<div>${text}</div>`).join('')}</div>`)).toBe(true);
    expect(gate(`<main><h1>x</h1><ul>${SHORT.map((text) => `<li>${text}</li>`).join('')}</ul></main>`)).toBe(true);
    expect(gate(`<form action="/"><h1>x</h1>${SHORT.map((text) => `<p>${text}</p>`).join('')}</form>`)).toBe(true);
    expect(gate(`<p>${SHORT.join(' ')} ${SHORT.join(' ')} And so it goes on.</p>`)).toBe(true);
  });

  it('tells the open shadow trees that it looked into, also where nothing is in them yet', () => {
    const document = pageOf(htmlOf('<news-page></news-page>'));
    const tree = document.querySelector('news-page')?.attachShadow({ mode: 'open' });
    const told: ShadowRoot[] = [];
    expect(mayBeArticle(document, (one) => told.push(one))).toBe(false);
    expect(told).toEqual([tree]);
  });

  it('looks into open shadow trees, also those within one another, and finds only prose there', () => {
    const within = (html: string): boolean => {
      const document = pageOf(htmlOf('<news-page></news-page>'));
      const shell = document.querySelector('news-page')?.attachShadow({ mode: 'open' });
      const story = document.createElement('news-story');
      shell?.append(story);
      story.attachShadow({ mode: 'open' }).innerHTML = html;
      return mayBeArticle(document);
    };
    expect(within(`<article>${SHORT.map((text) => `<p>${text}</p>`).join('')}</article>`)).toBe(true);
    expect(within(`<nav>${SHORT.map((text) => `<p>${text}</p>`).join('')}</nav>`)).toBe(false);
    expect(within('<p>Sign in</p>')).toBe(false);
  });

  it('says no to front pages, results, applications and forms', () => {
    expect(gate(`<h1>News</h1>${Array.from({ length: 60 }, (_, i) => card(i)).join('')}`)).toBe(false);
    expect(
      gate(
        Array.from(
          { length: 20 },
          (_, i) => `<div><a href="/${i}">Result number ${i}</a><div>${SHORT[0]}</div></div>`,
        ).join(''),
      ),
    ).toBe(false);
    expect(
      gate(
        `<a href="/x"><h2>x</h2><p>${SHORT[0]}</p></a><a href="/y"><p>${SHORT[1]}</p></a><a href="/z"><p>${SHORT[2]} It is so.</p></a>`,
      ),
    ).toBe(false);
    expect(gate('<div id="app"><button>New</button><span>Inbox</span><span>12</span></div>')).toBe(false);
    expect(gate(`<form>${SHORT.map((text) => `<p>${text}</p>`).join('')}<input type="password"></form>`)).toBe(false);
    expect(gate(`<nav>${SHORT.join(' ')}</nav><footer><p>${SHORT.join(' ')}</p></footer>`)).toBe(false);
    expect(gate('')).toBe(false);
    expect(mayBeArticle(pageOf(''))).toBe(false);
  });
});

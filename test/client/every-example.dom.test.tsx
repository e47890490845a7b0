import axe from 'axe-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { documents } from '#test/client/documents.ts';
import { htmlFaults } from '#test/support/html-faults.ts';

const write = (html: string): void => {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  document.documentElement.replaceWith(document.importNode(parsed.documentElement, true));
};

describe.each(documents)('the page “%s”', (_, html) => {
  beforeEach(() => write(html));

  it('is valid HTML', async () => {
    expect(await htmlFaults(html)).toEqual([]);
  });

  it('has nothing that axe finds wrong', async () => {
    // jsdom draws nothing, so what is seen (contrast, sizes) is tested in a browser.
    const { violations } = await axe.run(document, { iframes: false, rules: { 'color-contrast': { enabled: false }, 'target-size': { enabled: false } } });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html: node }) => node).join(' ')}`)).toEqual([]);
  });

  it('has ids that are there once, and every reference leads somewhere', () => {
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const references = ['aria-describedby', 'aria-labelledby', 'for', 'form'].flatMap((name) => [...document.querySelectorAll(`[${name}]`)].flatMap((element) => element.getAttribute(name)?.split(' ') ?? []));
    const fragments = [...document.querySelectorAll('a[href^="#"]')].map((link) => link.getAttribute('href')?.slice(1) ?? '');
    expect([...references, ...fragments].filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('has one heading of the first level, and a title that begins with what the page is about', () => {
    const [heading, ...others] = document.querySelectorAll('h1');
    expect(others).toEqual([]);
    expect(heading?.textContent).toBeTruthy();
    const title = document.title.split(' – ');
    expect(title.length).toBeGreaterThan(1);
    // Two surveys in two windows of the studio are told apart.
    if (document.querySelector('.studio .tabs')) expect(document.title).toContain(heading?.textContent?.replaceAll('\u00AD', ''));
  });

  it('has no inline style and no script of its own, which the content security policy would refuse', () => {
    expect(document.querySelectorAll('[style], style, script:not([src])')).toHaveLength(0);
    const handlers = [...document.querySelectorAll('*')].flatMap((element) => element.getAttributeNames().filter((name) => name.startsWith('on')));
    expect(handlers).toEqual([]);
  });

  it('has no place in a text that nobody filled', () => {
    // In JSON that is shown, a condition has its braces.
    const json = [...document.querySelectorAll('pre')].map(({ textContent }) => textContent);
    expect(json.reduce((text, shown) => text.replace(shown, ''), document.body.textContent)).not.toMatch(/\{\w+\}|undefined|null|NaN|\[object/);
  });

  it('breaks no line inside a date in figures', () => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const broken: string[] = [];
    while (walker.nextNode()) {
      const { nodeValue: text, parentElement: parent } = walker.currentNode;
      if (/\d{4}-\d{2}-\d{2}/.test(text ?? '') && !parent?.closest('.whole, pre, textarea, option')) broken.push(text ?? '');
    }
    expect(broken).toEqual([]);
  });

  it('says “Fel:” first in its title where something is wrong, and links each error to a control', () => {
    const links = [...document.querySelectorAll('[data-error-summary] a')];
    expect(document.title.startsWith('Fel: ')).toBe(links.length > 0);
    for (const link of links) expect(document.getElementById(link.getAttribute('href')?.slice(1) ?? '')?.matches('input, select, textarea, a')).toBe(true);
  });
});

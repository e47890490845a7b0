import sanitizeHtml from 'sanitize-html';
import type { Localised } from '#core/questionnaire/questionnaire.ts';

const ALLOWED: sanitizeHtml.IOptions = {
  allowedTags: ['p', 'br', 'strong', 'em', 'ul', 'ol', 'li', 'a', 'h2', 'h3', 'span'],
  allowedAttributes: { a: ['href'], span: ['lang'] },
  allowedSchemes: ['https', 'mailto', 'tel'],
  allowProtocolRelative: false,
  // Answers are filled into places such as `{namn}` later. In an attribute one could become an address that runs as script.
  transformTags: { '*': (tagName, attribs) => ({ tagName, attribs: Object.fromEntries(Object.entries(attribs).filter(([, value]) => !value.includes('{'))) }) },
};

/** An author's HTML, less everything that is not plain text with structure. Done once, when compiled. */
export const sanitise = (html: Localised): Localised =>
  Object.fromEntries(Object.entries(html).map(([language, words]) => [language, sanitizeHtml(words, ALLOWED)]));

/** For answers that are piped into HTML: nothing of them is markup. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);

import type { Request } from 'express';
import { KEPT } from '#core/view/frame.ts';
import type { Fields } from '#core/question-types/question-type.ts';

/** A posted form as field name → values. Names with a leading underscore are ours. */
export const readForm = (request: Request): Fields => {
  const body: unknown = request.body;
  const entries = typeof body === 'object' && body !== null ? Object.entries(body) : [];
  return new Map(entries.map(([name, value]) => [name, Array.isArray(value) ? value.map(String) : [String(value)]] as const));
};

/** What a form keeps for this page from before it was at the settings; null where it keeps nothing. */
export const keptIn = (form: Fields): Fields | null => {
  const kept = [...form].filter(([name]) => name.startsWith(KEPT)).map(([name, values]) => [name.slice(KEPT.length), values] as const);
  return kept.length > 0 ? new Map(kept) : null;
};

/** Fields whose words are never shown or carried again: passwords, codes that hold once, and what a passkey signed. */
const SECRET: ReadonlySet<string> = new Set(['losenord', 'nuvarande', 'engangskod', 'passnyckel']);

/** Whether what stands in a field may travel on in a page. */
export const mayTravel = (name: string): boolean => !SECRET.has(name);

/** Each value of a form with the name of its field. */
export const fieldsOf = (form: Fields): readonly (readonly [name: string, value: string])[] => [...form].flatMap(([name, values]) => values.map((value) => [name, value] as const));

/** First value of one of our own fields, empty where it was not sent. */
export const fieldOf = (form: Fields, name: string): string => form.get(name)?.[0] ?? '';

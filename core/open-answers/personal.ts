/** What in an open answer may tell who somebody is. */
export type PersonalKind = 'identity' | 'number' | 'date' | 'phone' | 'email' | 'link' | 'address' | 'workplace' | 'place' | 'sensitive' | 'name';

/** A place in a text that a person should look at, and what could stand there instead. It is only a suggestion. */
export interface PersonalFinding {
  readonly kind: PersonalKind;
  /** UTF-16 units from the beginning of the text; `end` is the first after it. */
  readonly start: number;
  readonly end: number;
  /** In square brackets, as it is written in the text: `[namn]`. */
  readonly suggestion: string;
}

/** What is written in the place of each kind. */
export const SUGGESTIONS: Readonly<Record<PersonalKind, string>> = {
  identity: '[personnummer]',
  number: '[nummer]',
  date: '[datum]',
  phone: '[telefon]',
  email: '[e-post]',
  link: '[länk]',
  address: '[adress]',
  workplace: '[arbetsplats]',
  place: '[ort]',
  sensitive: '[känslig uppgift]',
  name: '[namn]',
};

/** A part of a text, without what it is to be called. */
export type Span = Pick<PersonalFinding, 'start' | 'end'>;

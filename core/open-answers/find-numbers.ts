import type { PersonalKind, Span } from '#core/open-answers/personal.ts';

/** Every place where a pattern stands. Patterns are bounded and begin at an edge, so that a long text takes time in proportion to its length. */
export const spansOf = (text: string, pattern: RegExp): readonly Span[] => [...text.matchAll(pattern)].map(({ 0: found, index }) => ({ start: index, end: index + found.length }));

/** Year in two or four digits, month, day (of a coordination number 60 more), with or without marks between, then four. Skatteverket, SKV 704. */
const IDENTITY = /(?<![\d\p{L}])(?:18|19|20)?\d{2}[-./ ]?(?:0[1-9]|1[0-2])[-./ ]?(?:0[1-9]|[12]\d|3[01]|6[1-9]|[78]\d|9[01])\s?[-+–−]?\s?\d{4}(?!\d)/gu;

/** Swedish numbers begin with 0, those of other countries with + or 00; 7 to 15 digits in all (ITU-T E.164). */
const PHONE = /(?<![\d\p{L}])(?:(?:\+|00)\d{1,3}[ -]?(?:\(0\)[ -]?)?\d|0\d{1,3}\s?[-–−/]?\s?\d)(?:[ -]?\d){4,9}(?!\d)/gu;

/** Written with points; a day (`01.02.2026`) and hours (`08.00-16.30`) have fewer or other groups. */
const POINTED_PHONE = /(?<![\d\p{L}])0\d{1,3}(?:\.\d{3}(?:\.\d{2,3}){1,3}|(?:\.\d{2,3}){3,4})(?!\.?\d)/gu;

/** As long as a case or a customer number, or a personal number with a slip of the pen. */
const NUMBER = /(?<![\d\p{L}])(?:\d{6,8}\s?[-+–−]\s?\d{4}|\d{6,12})(?!\d)/gu;

/** A country, two check digits and up to 30 letters and digits, in fours or not. ISO 13616-1. */
const IBAN = /(?<![\d\p{L}])(?:[A-Z]{2}|[a-z]{2})\d{2}(?:[ -]?[A-Z\d]{4}){2,7}(?:[ -]?[A-Z\d]{1,3})?(?![\d\p{L}])/gu;

/** Bank accounts (a clearing number of four or five digits first) and cards, in groups. */
const ACCOUNT = /(?<![\d\p{L}+])[1-9]\d{3}(?:[-–−]\d)?(?:\s?[ –−-]\s?\d{1,10}){1,5}(?!\d)/gu;

/** Years that somebody who answers may be born in: a later day is one that something happened. */
const BORN = String.raw`(?:19\d{2}|200\d|201[0-4])`;
const MONTH = '(?:0?[1-9]|1[0-2])';
const DAY = String.raw`(?:0?[1-9]|[12]\d|3[01])`;
const MONTHS = '(?:jan(?:uari)?|feb(?:ruari)?|mars?|apr(?:il)?|maj|juni?|juli?|aug(?:usti)?|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const BIRTH_DATE = new RegExp(String.raw`(?<![\d\p{L}.])(?:${BORN}([-–−./ ])${MONTH}\1${DAY}|${DAY}([-–−./ ])${MONTH}[-–−./ ]${BORN}|${DAY}(?::?e)?\s${MONTHS}\.?\s${BORN}|[3-9]\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))(?!\d)`, 'giu');

const EMAIL = /(?<![\p{L}\d._%+-])[\p{L}\d._%+-]{1,64}(?:@|\s?[([](?:at|a|snabel-a)[)\]]\s?|\ssnabel-a\s)[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,4}/gu;

const LINK = /(?<![\p{L}\d@.])(?:(?:https?:\/\/|www\.)[^\s<>"”)]{1,500}|[\p{L}\d-]{2,63}(?:\.[\p{L}\d-]{2,63}){0,3}\.(?:se|com|nu|org|net)(?![\p{L}\d]))/gu;

/** Whether the last ten digits end in their check digit (Luhn's method, ISO/IEC 7812-1 annex B): every second is doubled and its digits added. */
export const passesLuhn = (number: string): boolean => {
  const digits = number.replace(/\D/g, '').slice(-10);
  const sum = [...digits].reduce((total, digit, index) => total + (index % 2 === 0 ? doubled(Number(digit)) : Number(digit)), 0);
  return digits.length === 10 && sum % 10 === 0;
};

const doubled = (digit: number): number => (digit * 2 > 9 ? digit * 2 - 9 : digit * 2);

const digitsIn = (text: string): number => text.replace(/\D/g, '').length;

/** The shortest (Norway) has 13, and some have letters in place of a few. */
const LEAST_OF_IBAN = 10;

/** Ten to sixteen digits, that are neither a row of years nor a day with its time. */
const isAccount = (text: string): boolean => digitsIn(text) >= 10 && digitsIn(text) <= 16 && !/^(?:(?:19|20)\d{2}\D*){2,}$/u.test(text) && !/^(?:19|20)\d{2}-\d{2}-\d{2}(?!\d)/u.test(text);

/** What has a form of its own, the surest kind first. A personal number that fails its check is still a number that may be somebody's. */
export const findNumbers = (text: string): readonly (readonly [PersonalKind, readonly Span[]])[] => [
  ['email', spansOf(text, EMAIL)],
  ['link', spansOf(text, LINK)],
  ['identity', spansOf(text, IDENTITY).filter(({ start, end }) => passesLuhn(text.slice(start, end)))],
  ['number', spansOf(text, IBAN).filter(({ start, end }) => digitsIn(text.slice(start, end)) >= LEAST_OF_IBAN)],
  ['date', spansOf(text, BIRTH_DATE)],
  ['number', spansOf(text, ACCOUNT).filter(({ start, end }) => isAccount(text.slice(start, end)))],
  ['phone', spansOf(text, PHONE)],
  ['phone', spansOf(text, POINTED_PHONE)],
  ['number', spansOf(text, NUMBER)],
];

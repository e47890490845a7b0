import { below, type Random } from '#core/random.ts';
import { passesLuhn } from '#core/open-answers/find-numbers.ts';
import FIRST from '#core/open-answers/data/first-names.json' with { type: 'json' };
import LAST from '#core/open-answers/data/last-names.json' with { type: 'json' };
/** Names that are in none of the lists that the search has. */
import UNKNOWN from './unknown-names.json' with { type: 'json' };

/** Something that must not be published, as people write it. */
export type Canary = (random: Random) => string;

const pick = <Item>(random: Random, items: readonly Item[]): Item => {
  const item = items[below(random, items.length)];
  if (item === undefined) throw new RangeError('nothing to pick from');
  return item;
};

const digits = (random: Random, count: number): string => Array.from({ length: count }, () => String(below(random, 10))).join('');
const two = (number: number): string => String(number).padStart(2, '0');

/** A personal or coordination number with a right check digit. */
const identity: Canary = (random) => {
  const day = 1 + below(random, 28) + (random.next() < 0.3 ? 60 : 0);
  const first = `${two(below(random, 100))}${two(1 + below(random, 12))}${two(day)}`;
  const separator = pick(random, ['-', '-', '', ' ', '+']);
  const serial = digits(random, 3);
  const last = Array.from({ length: 10 }, (_, digit) => String(digit)).find((digit) => passesLuhn(`${first}${serial}${digit}`)) ?? '';
  return `${pick(random, ['', '19', '20'])}${first}${separator}${serial}${last}`;
};

const phone: Canary = (random) =>
  pick(random, [
    () => `07${digits(random, 1)}-${digits(random, 3)} ${digits(random, 2)} ${digits(random, 2)}`,
    () => `07${digits(random, 8)}`,
    () => `08-${digits(random, 3)} ${digits(random, 3)} ${digits(random, 2)}`,
    () => `08 ${digits(random, 3)} ${digits(random, 2)} ${digits(random, 2)}`,
    () => `+46 7${digits(random, 1)} ${digits(random, 3)} ${digits(random, 2)} ${digits(random, 2)}`,
    () => `0046${digits(random, 9)}`,
    () => `0${1 + below(random, 8)}${1 + below(random, 8)}1-${digits(random, 2)} ${digits(random, 2)} ${digits(random, 2)}`,
  ])();

const ascii = (name: string): string => name.toLowerCase().normalize('NFD').replace(/[^a-z]/g, '');
const email: Canary = (random) => `${ascii(pick(random, FIRST))}${pick(random, ['.', '_', ''])}${ascii(pick(random, LAST))}${pick(random, ['', '87'])}@${pick(random, ['example.org', 'mejl.example.se', 'foretaget-exempel.nu'])}`;

const whole: Canary = (random) => `${pick(random, FIRST)} ${pick(random, LAST)}`;
const known: Canary = (random) => pick(random, FIRST);
const small: Canary = (random) => pick(random, FIRST).toLowerCase();
const unknown: Canary = (random) => pick(random, UNKNOWN.first);
const unknownWhole: Canary = (random) => `${pick(random, UNKNOWN.first)} ${pick(random, UNKNOWN.last)}`;

export const CANARIES: Readonly<Record<string, Canary>> = { 'personal numbers': identity, 'telephone numbers': phone, 'e-mail addresses': email, 'names of the lists': (random) => pick(random, [whole, known])(random), 'first names written small': small, 'names of no list': (random) => pick(random, [unknown, unknownWhole])(random) };

const SENTENCES = ['Min chef {x} lyssnar inte.', '{x} borde få mer tid.', 'Jag vill prata med {x} om det.', 'Det var {x}, som jobbar i köket, som hjälpte mig.', 'bra stöd från {x} hela tiden', 'Ring {x} så får ni veta mer.', 'Fråga {x}!', 'Kontakta mig: {x}. Jag svarar.'];

/** A text with something in it that must be found, and where it stands. */
export const plant = (random: Random, canary: Canary): { readonly text: string; readonly start: number; readonly end: number } => {
  const [sentence, secret] = [pick(random, SENTENCES), canary(random)];
  const start = sentence.indexOf('{x}');
  return { text: sentence.replace('{x}', () => secret), start, end: start + secret.length };
};

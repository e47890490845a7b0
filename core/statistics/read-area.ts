import { municipalityName, type Geography } from '#core/results/geography.ts';
import { plainWord } from '#core/statistics/plain-word.ts';
import { told } from '#core/statistics/problem.ts';
import type { RawCell } from '#core/statistics/raw-table.ts';
import type { StatisticsCell } from '#core/statistics/statistics-table.ts';

export type StatisticsArea = Pick<StatisticsCell, 'level' | 'area'>;

/** `other`: an area that is none of ours, such as the rest of the country. */
export type AreaRead =
  | { readonly kind: 'area'; readonly area: StatisticsArea; readonly lostZero: boolean }
  | { readonly kind: 'other' }
  | { readonly kind: 'wrong'; readonly message: string; readonly mend: string };

const ALL = new Set(['alla', 'totalt', 'total', 'samtliga', 'alla kommuner', 'samtliga kommuner', 'hela omradet', 'summa']);

/** Reads the area of a number by its code or its text: `0127`, `Botkyrka`, `0127 Botkyrka`, the id or name of a union, `alla`. @param level what the column holds, where its name says so */
export type ReadArea = (cell: RawCell, level: 'kommun' | 'forbund' | null) => AreaRead;

/** A reader of areas of the geography; each spelling is looked up once. */
export const makeReadArea = (geography: Geography): ReadArea => {
  const municipalities = new Map(geography.kommuner.flatMap(({ kod, namn }) => spellings(namn).map((name) => [name, kod] as const)));
  const unions = new Map(geography.forbund.flatMap(({ id, namn, officiellt_namn: official }) => [id, namn, ...(official === undefined ? [] : [official])].map((name) => [plainWord(name), id] as const)));
  const ids = new Set(geography.forbund.map(({ id }) => id));
  const lookUp = { geography, municipalities, unions, ids };
  return ({ code, text }, level) => {
    const byCode = code === null || code === text ? null : readText(lookUp, code, level);
    return byCode?.kind === 'area' ? byCode : readText(lookUp, text, level);
  };
};

const spellings = (name: string): readonly string[] => [name, `${name} kommun`, `${name}s kommun`].map(plainWord);

interface LookUp {
  readonly geography: Geography;
  /** Names in plain words → codes. */
  readonly municipalities: ReadonlyMap<string, string>;
  /** Names and ids in plain words → ids. */
  readonly unions: ReadonlyMap<string, string>;
  readonly ids: ReadonlySet<string>;
}

const found = (level: StatisticsArea['level'], area: string, lostZero = false): AreaRead => ({ kind: 'area', area: { level, area }, lostZero });

const readText = (lookUp: LookUp, text: string, level: 'kommun' | 'forbund' | null): AreaRead => {
  const written = text.trim();
  if (ALL.has(plainWord(written))) return found('alla', 'alla');
  const [, code, name = ''] = /^(\d{3,4})(?:\s+(\D.*))?$/u.exec(written) ?? [];
  return code === undefined ? readName(lookUp, written, level) : readCode(lookUp, code, name);
};

/** Spreadsheets take the zero away before a code. */
const readCode = ({ geography, municipalities }: LookUp, written: string, name: string): AreaRead => {
  const code = written.padStart(4, '0');
  const known = municipalityName(geography, code);
  if (known === null) return { kind: 'other' };
  if (name !== '' && municipalities.get(plainWord(name)) !== code) return { kind: 'wrong', message: `${told(`${written} ${name}`)}: ${code} är ${known}.`, mend: 'Rätta koden eller namnet.' };
  return found('kommun', code, code !== written);
};

/** Three unions are called as their only municipality was: the id of one, in a column that may hold either, could be meant for both. */
const readName = ({ municipalities, unions, ids }: LookUp, written: string, level: 'kommun' | 'forbund' | null): AreaRead => {
  const [municipality, union] = [municipalities.get(plainWord(written)), unions.get(plainWord(written))];
  if (level === 'forbund') return union === undefined ? { kind: 'other' } : found('forbund', union);
  if (level === null && municipality !== undefined && ids.has(written)) return { kind: 'wrong', message: `${told(written)} kan vara kommunen eller samordningsförbundet.`, mend: `Skriv kommunkoden ${municipality}, eller förbundets hela namn.` };
  if (municipality !== undefined) return found('kommun', municipality);
  return union === undefined ? { kind: 'other' } : found('forbund', union);
};

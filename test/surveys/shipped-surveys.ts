import { readdirSync, readFileSync } from 'node:fs';

const FOLDER = new URL('../../surveys/', import.meta.url);

export interface Text {
  readonly sv: string;
  readonly 'sv-simple': string;
}

export interface Validator {
  readonly type: string;
  readonly expression?: string;
  readonly regex?: string;
  readonly minValue?: number;
}

/** A choice, row, column or field, with what the tests look at. */
export interface Item {
  readonly value?: string;
  readonly name?: string;
  readonly text?: Text;
  readonly title?: Text;
  readonly role?: string;
  readonly topic?: string;
  readonly sensitive?: boolean;
  readonly counts?: string;
  readonly score?: number;
  readonly missing?: string;
  readonly consents?: boolean;
  readonly isExclusive?: boolean;
  readonly pictogram?: string;
  readonly showCommentArea?: boolean;
  readonly inputType?: string;
  readonly min?: number;
  readonly step?: number;
  readonly cellType?: string;
  readonly choices?: readonly Item[];
  readonly validators?: readonly Validator[];
}

export interface Element extends Item {
  readonly type: string;
  readonly name: string;
  readonly pair?: string;
  readonly unreported?: boolean;
  readonly areaLevel?: string;
  readonly description?: Text;
  readonly isRequired?: boolean;
  readonly visibleIf?: string;
  readonly maxLength?: number;
  readonly maxSelectedChoices?: number;
  readonly selectToRankEnabled?: boolean;
  readonly rows?: readonly Item[];
  readonly columns?: readonly Item[];
  readonly items?: readonly Item[];
}

export interface Page {
  readonly name: string;
  readonly title?: Text;
  readonly elements: readonly Element[];
}

export interface Survey {
  readonly title: Text;
  readonly locale: string;
  readonly publish?: boolean;
  readonly retention: number;
  readonly minimumCell: number;
  readonly areaLevel: string;
  readonly explain?: Readonly<Record<string, Text>>;
  readonly pages: readonly Page[];
}

export interface Geography {
  readonly kommuner: readonly { readonly kod: string; readonly namn: string }[];
  readonly forbund: readonly { readonly id: string; readonly text: Text }[];
  readonly medlemskap: readonly { readonly forbund_id: string; readonly kommunkod: string; readonly from: string; readonly to: string | null }[];
}

const read = (file: string): unknown => JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8'));

/** Every file in `surveys/`, by slug. */
export const SURVEYS: readonly (readonly [slug: string, survey: Survey])[] = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.json'))
  .map((file) => [file.replace(/\.json$/, ''), read(file) as Survey]);

export const GEOGRAPHY = read('data/geography.json') as Geography;

export const survey = (slug: string): Survey => {
  const found = SURVEYS.find(([name]) => name === slug);
  if (!found) throw new Error(`No survey ${slug}`);
  return found[1];
};

export const elementsOf = ({ pages }: Survey): readonly Element[] => pages.flatMap((page) => page.elements);

export const questionsOf = (of: Survey): readonly Element[] => elementsOf(of).filter((element) => element.type !== 'html');

/** The checkbox beside a number that says that the answer is not known. */
export const isBesideNumber = (question: Element): boolean => question.name.endsWith('_vet_inte');

export const question = (slug: string, name: string): Element => {
  const found = questionsOf(survey(slug)).find((candidate) => candidate.name === name);
  if (!found) throw new Error(`No question ${slug}.${name}`);
  return found;
};

export const nameOf = (item: Item): string => item.value ?? item.name ?? '';

/** The lists in which a respondent chooses, of a question and of its columns. */
export const choiceLists = ({ type, choices = [], columns = [] }: Element): readonly (readonly Item[])[] =>
  [choices, type === 'matrix' ? columns : [], ...columns.map((column) => column.choices ?? [])].filter((list) => list.length > 0);

export const valuesOf = (list: readonly Item[] = []): readonly string[] => list.map(nameOf);

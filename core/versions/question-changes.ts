import { choicesOf, itemsOf, rowsOf } from '#core/analysis/asked-question.ts';
import type { QuestionChange } from '#core/analysis/comparable.ts';
import type { Language } from '#core/questionnaire/questionnaire.ts';
import type { Question } from '#core/question-types/question.ts';
import { listChanges, type Listed, type ListChangeKind, type ListPart } from '#core/versions/list-changes.ts';
import { isSameJson } from '#core/versions/same-json.ts';

/** What was changed in a question. `other`: something that no other kind tells, such as a picture or a message. */
export type ChangeKind = 'added' | 'removed' | 'moved' | 'required' | 'optional' | 'type' | 'title' | 'description' | 'codes' | 'scores' | 'limits' | 'whom' | 'other' | ListChangeKind;

export interface ToldChange {
  readonly kind: ChangeKind;
  /** null: it is the same in every language. */
  readonly language: Language | null;
  /** The wording before and after; null where there was none, or there is none to show. */
  readonly before: string | null;
  readonly after: string | null;
}

const plain = (kind: ChangeKind): ToldChange => ({ kind, language: null, before: null, after: null });

/**
 * What was changed in a question that both versions have, in words of the author.
 * @param compared what `compareQuestions` found in it: the one rule of what makes answers incomparable
 */
export const questionChanges = (before: Question, after: Question, compared: readonly QuestionChange[], languages: readonly Language[]): readonly ToldChange[] => {
  const lists = LISTS.flatMap(({ part, read }) => listChanges(part, read(before), read(after), languages));
  const told = [...compared.flatMap((change) => wordingOf(change)), ...lists, ...requiredness(before, after)];
  // Codes and scores follow from what was added, removed or moved: told by themselves only where nothing else tells them.
  const followed = lists.some(({ kind }) => !kind.endsWith('-reworded')) || compared.some(({ part }) => part === 'type');
  const counted = followed ? [] : (['codes', 'scores'] as const).filter((part) => compared.some((change) => change.part === part)).map(plain);
  const all = [...told, ...counted];
  return all.length > 0 || isSameJson({ ...before, path: '' }, { ...after, path: '' }) ? all : [plain('other')];
};

const WORDED = ['title', 'description'] as const;
const UNWORDED = ['type', 'limits', 'whom'] as const;

const wordingOf = ({ part, language, before, after }: QuestionChange): readonly ToldChange[] => {
  const worded = WORDED.find((kind) => kind === part);
  if (worded) return [{ kind: worded, language, before: before[0] ?? null, after: after[0] ?? null }];
  const unworded = UNWORDED.find((kind) => kind === part);
  return unworded ? [plain(unworded)] : [];
};

const requiredness = (before: Question, after: Question): readonly ToldChange[] => {
  const [then, now] = [before, after].map(({ required, requiredIf }) => (required ? 'always' : (requiredIf?.source ?? '')));
  return then === now ? [] : [plain(now === '' ? 'optional' : 'required')];
};

const LISTS: readonly { readonly part: ListPart; readonly read: (question: Question) => readonly Listed[] }[] = [
  { part: 'choice', read: (question) => (question.type === 'matrixdropdown' ? choicesOfColumns(question.columns) : choicesOf(question).map(({ code, text }) => ({ key: code, text }))) },
  { part: 'row', read: (question) => rowsOf(question).map(({ name, text }) => ({ key: name, text })) },
  { part: 'column', read: (question) => (question.type === 'matrixdropdown' ? question.columns.map(({ name, title }) => ({ key: name, text: title })) : []) },
  { part: 'field', read: (question) => itemsOf(question).map(({ name, title }) => ({ key: name, text: title })) },
];

type Columns = Extract<Question, { readonly type: 'matrixdropdown' }>['columns'];

const choicesOfColumns = (columns: Columns): readonly Listed[] => columns.flatMap(({ name, choices }) => choices.map(({ code, text }) => ({ key: `${name} ${code}`, text })));

import type { OpenQuestion } from '#core/open-answers/open-questions.ts';
import type { AnswerProblem } from '#core/question-types/question-type.ts';
import { codesField, titleOf } from '#core/view/build-review-page.ts';
import type { Frame } from '#core/view/frame-view.ts';
import type { ReviewMergeView } from '#core/view/review-view.ts';

/** Names of the fields, in the form and in the address of the second step. */
export const MERGE_FIELDS = { gone: 'bort', kept: 'kvar' } as const;

interface Code {
  readonly id: string;
  readonly name: string;
}

export interface MergePageInput extends Pick<ReviewMergeView, 'action' | 'csrf' | 'back'> {
  readonly frame: Frame;
  readonly question: OpenQuestion;
}

/** Where two codes are chosen. An error leads to the first code of its list. @param chosen ids, empty where none is */
export const buildMergeChoice = (input: MergePageInput, codes: readonly Code[], chosen: { readonly gone: string; readonly kept: string }, problems: readonly AnswerProblem[]): ReviewMergeView => {
  const fieldOf = (which: 'gone' | 'kept') => codesField({ name: MERGE_FIELDS[which], label: `review.merge.${which}`, hint: null, multiple: false, codes, chosen: [chosen[which]], problems });
  return { ...pageOf(input), step: { kind: 'choose', fields: [fieldOf('gone'), fieldOf('kept')] }, errors: problems.map(({ target, text }) => ({ target: `${target}-${codes[0]?.id ?? ''}`, text })) };
};

/** Where it is told what happens, before it is done. @param answers that have the code that goes */
export const buildMergeSure = (input: MergePageInput, gone: Code, kept: Code, answers: number): ReviewMergeView => {
  const parameters = { gone: gone.name, kept: kept.name };
  return {
    ...pageOf(input),
    step: {
      kind: 'sure',
      texts: [
        { key: 'review.merge.sure', parameters },
        { key: 'review.merge.answers', parameters: { ...parameters, n: answers, count: answers } },
        { key: 'review.merge.once' },
        { key: 'review.merge.shown', parameters },
      ],
      kept: [[MERGE_FIELDS.gone, gone.id], [MERGE_FIELDS.kept, kept.id]],
      no: input.action,
    },
    errors: [],
  };
};

const pageOf = ({ frame, question, action, csrf, back }: MergePageInput): Omit<ReviewMergeView, 'step' | 'errors'> => ({ page: 'review-merge', ...frame, action, csrf, back, question: titleOf(question, frame.language) });

import type { ReactNode } from 'react';
import { labelOfError, Words } from '#client/components/text/text.tsx';
import { WarningIcon } from '#client/components/icons/icons.tsx';
import { Pictured } from '#client/components/pictogram/pictogram.tsx';
import { Recorded, Recording } from '#client/components/recorded/recorded.tsx';
import { SignVideo } from '#client/components/sign-video/sign-video.tsx';
import { WordHelp } from '#client/components/words/words.tsx';
import type { FieldView } from '#core/view/item-view.ts';
import type { Label } from '#core/view/text.ts';

/** What a control must carry, so that it is told with its hints and its error. */
export interface ControlAria {
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
  readonly 'aria-required': true | undefined;
}

/**
 * Ids of a field's parts. The only place that makes them: two hyphens, which no control's id has before a word,
 * keep them apart from controls (names of questions, rows and items have no hyphen).
 */
export const partId = (field: Pick<FieldView, 'id'>, part: 'sign' | 'hint' | 'instruction' | 'error' | 'count'): string => `${field.id}--${part}`;

/** Hint, instruction and error, in the order that they stand in, then what the control adds itself. */
const describedBy = (field: FieldView, own: string | undefined): string | undefined => {
  const parts = [field.hint && partId(field, 'hint'), field.instruction && partId(field, 'instruction'), field.error && partId(field, 'error'), own];
  return parts.filter(Boolean).join(' ') || undefined;
};

export const ariaOf = (field: FieldView, own?: string): ControlAria => ({
  'aria-describedby': describedBy(field, own),
  'aria-invalid': field.error ? true : undefined,
  'aria-required': field.required ? true : undefined,
});

/** One control with its label. */
export const LabelledField = ({ field, children }: { readonly field: FieldView; readonly children: ReactNode }): ReactNode => (
  <FormGroup field={field}>
    <Heading level={field.level} className="govuk-label-wrapper">
      <label className={`govuk-label${LABEL_SIZE[field.level]}`} htmlFor={field.id}>
        <LabelWords field={field} />
      </label>
    </Heading>
    <Said field={field} />
    {children}
  </FormGroup>
);

export interface FieldsetProps {
  readonly field: FieldView;
  readonly className?: string;
  /** JAWS reads a fieldset's description only with `role="group"` where it holds text fields (govuk-frontend, date-input). */
  readonly role?: 'group';
  readonly children: ReactNode;
}

/** Several controls under one legend. */
export const FieldsetField = ({ field, className, role, children }: FieldsetProps): ReactNode => (
  <FormGroup field={field}>
    <fieldset className={className ? `govuk-fieldset ${className}` : 'govuk-fieldset'} role={role} aria-describedby={describedBy(field, undefined)}>
      <legend className={`govuk-fieldset__legend${LEGEND_SIZE[field.level]}`}>
        <Heading level={field.level} className="govuk-fieldset__heading">
          <LabelWords field={field} />
        </Heading>
      </legend>
      <Said field={field} />
      {children}
    </fieldset>
  </FormGroup>
);

const LABEL_SIZE = { h1: ' govuk-label--l', h2: ' govuk-label--m', plain: '' } as const;
const LEGEND_SIZE = { h1: ' govuk-fieldset__legend--l', h2: ' govuk-fieldset__legend--m', plain: ' govuk-fieldset__legend--s' } as const;

const FormGroup = ({ field, children }: { readonly field: FieldView; readonly children: ReactNode }): ReactNode => (
  <div className={field.error ? 'govuk-form-group govuk-form-group--error' : 'govuk-form-group'}>{children}</div>
);

const Heading = ({ level, className, children }: { readonly level: FieldView['level']; readonly className: string; readonly children: ReactNode }): ReactNode => {
  if (level === 'h1') return <h1 className={className}>{children}</h1>;
  return level === 'h2' ? <h2 className={className}>{children}</h2> : children;
};

const LabelWords = ({ field }: { readonly field: FieldView }): ReactNode => (
  <Pictured by={field.pictogram}>
    <Recorded audio={field.audio}>
      <Words of={field.label} />
    </Recorded>
    {field.mark && (
      <>
        {' '}
        <span className="mark-after">
          <Words of={field.mark} />
        </span>
      </>
    )}
  </Pictured>
);

/** Between label and control: hint, instruction, film, hard words, error. */
const Said = ({ field }: { readonly field: FieldView }): ReactNode => (
  <>
    {field.hint && <Hint id={partId(field, 'hint')} of={field.hint} audio={field.audio} />}
    {field.instruction && <Hint id={partId(field, 'instruction')} of={field.instruction} audio={null} />}
    <Recording audio={field.audio} />
    <SignVideo id={partId(field, 'sign')} sign={field.sign} />
    <WordHelp words={field.words} />
    {field.error && (
      <p id={partId(field, 'error')} className="govuk-error-message">
        <WarningIcon />
        <span>
          <span className="govuk-visually-hidden">
            <Words of={{ key: 'error.prefix' }} />
          </span>{' '}
          <Words of={labelOfError(field.error)} />
        </span>
      </p>
    )}
  </>
);

const Hint = ({ id, of, audio }: { readonly id: string; readonly of: Label; readonly audio: string | null }): ReactNode => (
  <div id={id} className="govuk-hint">
    <Recorded audio={audio}>
      <Words of={of} />
    </Recorded>
  </div>
);

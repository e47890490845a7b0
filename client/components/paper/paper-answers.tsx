import type { ReactNode } from 'react';
import { Pictured } from '#client/components/pictogram/pictogram.tsx';
import { Words } from '#client/components/text/text.tsx';
import type { Pictogram } from '#core/view/pictograms.ts';
import type { Label } from '#core/view/text.ts';

/** Words after a choice that is for some only, by its value. */
export type ChoiceRules = (value: string) => ReactNode;

interface TickOption {
  readonly value: string;
  readonly label: Label;
  readonly pictogram?: Pictogram | null;
  /** The choice has a text of its own. */
  readonly comment?: object | null;
}

/** Choices with a square each. Drawn, since printers leave out backgrounds. */
export const Ticks = ({ options, inline, rules }: { readonly options: readonly TickOption[]; readonly inline: boolean; readonly rules: ChoiceRules }): ReactNode => (
  <ul className={inline ? 'ticks ticks--inline' : 'ticks'}>
    {options.map((option) => (
      <li key={option.value}>
        <div className="ticks__choice">
          <Square />
          <div>
            <Pictured by={option.pictogram ?? null}>
              <Words of={option.label} />
            </Pictured>
          </div>
        </div>
        {rules(option.value)}
        {option.comment && <PaperLines count={1} label={{ key: 'other.specify' }} />}
      </li>
    ))}
  </ul>
);

const Square = (): ReactNode => (
  <svg className="tick" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <rect x="1.5" y="1.5" width="21" height="21" fill="none" stroke="currentColor" strokeWidth="2" />
  </svg>
);

/** Lines to write on. A screen reader says that here is room to write. */
export const PaperLines = ({ count, short = false, label }: { readonly count: number; readonly short?: boolean; readonly label?: Label }): ReactNode => (
  <div className={short ? 'lines lines--short' : 'lines'}>
    <p className={label ? 'lines__label' : 'govuk-visually-hidden'}>
      <Words of={label ?? { key: 'paper.lines' }} />
    </p>
    {Array.from({ length: count }, (_, index) => (
      <div key={index} className="lines__line" />
    ))}
  </div>
);

const DATE = { day: 'date.day', month: 'date.month', year: 'date.year' } as const;

/** A place each for day, month and year. */
export const PaperDate = ({ parts }: { readonly parts: readonly (keyof typeof DATE)[] }): ReactNode => (
  <ul className="ticks ticks--inline">
    {parts.map((part) => (
      <li key={part}>
        <PaperLines count={1} short label={{ key: DATE[part] }} />
      </li>
    ))}
  </ul>
);

import type { ReactNode } from 'react';
import { GuardList, OnlyIfText } from '#client/components/paper/only-if.tsx';
import { PaperDate, PaperLines, Ticks, type ChoiceRules } from '#client/components/paper/paper-answers.tsx';
import { Pictured } from '#client/components/pictogram/pictogram.tsx';
import { Words } from '#client/components/text/text.tsx';
import type { FieldView, GroupView, ItemView, SelectView } from '#core/view/item-view.ts';
import type { OnlyIf, PaperQuestion as Question } from '#core/view/paper-view.ts';

/** A question with its number, who answers it, its places to answer, and where an answer leads. */
export const PaperQuestion = ({ question }: { readonly question: Question }): ReactNode => {
  const [first, ...rest] = question.items;
  const rules: ChoiceRules = (value) => only(question.choices.find((choice) => choice.value === value)?.only);
  return (
    <>
      {question.only && (
        <OnlyIfText only={question.only}>
          <Words of={question.only.otherwise} />
        </OnlyIfText>
      )}
      <section className="paper__question" aria-labelledby={`fraga-${question.number}`}>
        {first && first.kind !== 'html' && <Title field={first} number={question.number} />}
        {first && <Answers item={first} rules={rules} level={0} />}
        {rest.map((item) => item.kind !== 'html' && <Part key={item.id} item={item} rules={rules} level={1} />)}
        {question.jumps.map((jump, index) => (
          <p key={index} className="paper__jump">
            <Words of={jump} />
          </p>
        ))}
      </section>
    </>
  );
};

const only = (rule: OnlyIf | undefined): ReactNode =>
  rule && (
    <span className="paper__rule">
      <Words of={rule.text} />
      {rule.list ? ':' : '.'}
      {rule.list && <GuardList list={rule.list} />}
    </span>
  );

const Title = ({ field, number }: { readonly field: FieldView; readonly number: number }): ReactNode => (
  <>
    <h3 className="govuk-heading-m" id={`fraga-${number}`}>
      <Pictured by={field.pictogram}>
        {number}. <Words of={field.label} /> {field.mark && <Words of={field.mark} />}
      </Pictured>
    </h3>
    <Hints field={field} />
  </>
);

const Hints = ({ field }: { readonly field: FieldView }): ReactNode => (
  <>
    {field.hint && (
      <p className="govuk-hint">
        <Words of={field.hint} />
      </p>
    )}
    {field.instruction && (
      <p className="govuk-hint">
        <Words of={field.instruction} />
      </p>
    )}
  </>
);

interface PartProps {
  readonly item: Exclude<ItemView, { readonly kind: 'html' }>;
  readonly rules: ChoiceRules;
  /** Depth in the question: 1 a row or a field, 2 what stands in a row. */
  readonly level: number;
}

/** A row of a matrix, a field of several, a place of a ranking: a small block with its own name. */
const Part = ({ item, rules, level }: PartProps): ReactNode => (
  <div className={`paper__row paper__row--${level}`}>
    <PartName item={item} level={level} />
    <Hints field={item} />
    <Answers item={item} rules={rules} level={level} />
  </div>
);

const PartName = ({ item, level }: Omit<PartProps, 'rules'>): ReactNode => {
  const name = (
    <Pictured by={item.pictogram}>
      <Words of={item.label} /> {item.mark && <Words of={item.mark} />}
    </Pictured>
  );
  return level === 1 ? <h4>{name}</h4> : <h5>{name}</h5>;
};

const Answers = ({ item, rules, level }: { readonly item: ItemView; readonly rules: ChoiceRules; readonly level: number }): ReactNode => {
  switch (item.kind) {
    case 'choices':
      return <Ticks options={item.options} inline={item.inline} rules={rules} />;
    case 'select':
      return <Ticks options={item.options} inline={false} rules={rules} />;
    case 'text-area':
      return <PaperLines count={Math.max(FEWEST_LINES, item.rows)} />;
    case 'text-field':
      return <PaperLines count={1} short={item.width !== null && item.width <= SHORT} />;
    case 'date-field':
      return <PaperDate parts={item.parts.map(({ part }) => part)} />;
    case 'group':
      return <GroupAnswers group={item} rules={rules} level={level} />;
    case 'html':
      return null;
  }
};

/** Handwriting takes more room than type. */
const FEWEST_LINES = 5;
/** Characters that a short line has room for. */
const SHORT = 10;

/** In a ranking the choices stand once, and each place has a line to write one of them on. */
const GroupAnswers = ({ group, rules, level }: { readonly group: GroupView; readonly rules: ChoiceRules; readonly level: number }): ReactNode => {
  const selects = group.items.filter((item): item is SelectView => item.kind === 'select');
  const [first] = selects;
  if (first && selects.length === group.items.length) return <Ranking options={first.options} places={selects} />;
  return group.items.map((item) => item.kind !== 'html' && <Part key={item.id} item={item} rules={rules} level={level + 1} />);
};

const Ranking = ({ options, places }: { readonly options: SelectView['options']; readonly places: readonly SelectView[] }): ReactNode => (
  <>
    <p className="govuk-hint">
      <Words of={{ key: 'paper.rank' }} />
    </p>
    <ul className="govuk-list govuk-list--bullet paper__choices">
      {options.map(({ value, label, pictogram }) => (
        <li key={value}>
          <Pictured by={pictogram}>
            <Words of={label} />
          </Pictured>
        </li>
      ))}
    </ul>
    {places.map((place) => (
      <div key={place.id} className="paper__row paper__row--1">
        <h4>
          <Words of={place.label} />
        </h4>
        <PaperLines count={1} />
      </div>
    ))}
  </>
);

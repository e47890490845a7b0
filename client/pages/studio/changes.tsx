import type { ReactNode } from 'react';
import { Words } from '#client/components/text/text.tsx';
import { Paragraph } from '#client/pages/short-page.tsx';
import type { ChangesView, ChangeView } from '#core/view/studio/checking-view.ts';

export interface ChangesProps {
  readonly changes: Pick<ChangesView, 'questions' | 'survey'>;
  /** Of ids, where a page tells of changes twice. */
  readonly prefix?: string;
  /** Whether it tells what they mean for answers. */
  readonly meant?: boolean;
}

/** What was changed in a questionnaire, question by question. */
export const Changes = ({ changes: { questions, survey }, prefix = '', meant = true }: ChangesProps): ReactNode => (
  <>
    {questions.map(({ id, heading, changes, meaning }) => (
      <section key={id} className="change" aria-labelledby={prefix + id}>
        <h3 id={prefix + id}>
          <Words of={heading} />
        </h3>
        {changes.length > 0 && <ChangeList changes={changes} />}
        {meant && <Paragraph of={meaning} />}
      </section>
    ))}
    {survey.length > 0 && (
      <section className="change" aria-labelledby={`${prefix}andrad-enkat`}>
        <h3 id={`${prefix}andrad-enkat`}>
          <Words of={{ key: 'studio.changes.survey' }} />
        </h3>
        <ChangeList changes={survey} />
      </section>
    )}
  </>
);

const ChangeList = ({ changes }: { readonly changes: readonly ChangeView[] }): ReactNode => (
  <ul>
    {changes.map(({ text, wording }, index) => (
      <li key={index}>
        <Words of={text} />
        {wording && <Wording {...wording} />}
      </li>
    ))}
  </ul>
);

const Wording = ({ before, after }: { readonly before: string; readonly after: string }): ReactNode => (
  <dl className="wording">
    <dt>
      <Words of={{ key: 'studio.changes.before' }} />
    </dt>
    <dd>
      <del>{before}</del>
    </dd>
    <dt>
      <Words of={{ key: 'studio.changes.after' }} />
    </dt>
    <dd>
      <ins>{after}</ins>
    </dd>
  </dl>
);
